package io.github.forecast4j.http.error;

import java.io.Serial;

/** Ends the work on a request with a {@link Problem}. It has no stack trace: it is an answer. */
public final class ProblemException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  /** The answer. */
  public Problem problem() {
    return problem;
  }
}
