package io.github.forecast4j.neural;

/** What training makes small, a mean over all windows and outputs. */
public enum Loss {

  /** The squared error. */
  MSE(Double.POSITIVE_INFINITY),

  /**
   * Half the squared error up to 0.1 on encoded values, from there on linear: outliers weigh less.
   */
  HUBER(0.1);

  private final double threshold;

  Loss(double threshold) {
    this.threshold = threshold;
  }

  /** The error from which on the loss grows linearly, on encoded values. */
  double threshold() {
    return threshold;
  }
}
