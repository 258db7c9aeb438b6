package io.github.forecast4j;

import java.io.Serial;

/** A forecaster that was fitted does not beat a plain forecast by as much as was asked of it. */
public final class InsufficientSkillException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient FitReport report;

  InsufficientSkillException(String message, FitReport report) {
    super(message);
    this.report = report;
  }

  /** How the forecaster does, series by series and metric by metric. */
  public FitReport report() {
    return report;
  }
}
