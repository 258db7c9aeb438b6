package io.github.forecast4j.metric;

/** A number that says how far forecasts are from what happened. */
public interface Metric {

  /** The metric's name in tables and files. */
  String name();

  /**
   * The score of forecasts.
   *
   * @param actual what happened, shape (values), at least one, all finite
   * @param forecast what was forecast, the same shape
   * @throws IllegalArgumentException if the shapes differ, are empty, or a value is not finite
   */
  double score(double[] actual, double[] forecast);
}
