package io.github.forecast4j.model;

import java.io.Serial;

/** Training failed: it diverged, or no engine is here to do it. The message names the remedy. */
public final class TrainingException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /** A failure with its remedy in words. */
  public TrainingException(String message) {
    super(message);
  }

  /** A failure with its remedy in words, and what caused it. */
  public TrainingException(String message, Throwable cause) {
    super(message, cause);
  }
}
