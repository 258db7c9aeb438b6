package io.github.forecast4j.clean;

import java.util.Arrays;

/** How the values of several rows become one. */
public enum Aggregation {
  /** Their sum: for what is counted over a step. */
  SUM,
  /** Their mean: for what is measured. */
  MEAN,
  /** The last of them: for a level. */
  LAST,
  /** The least. */
  MIN,
  /** The greatest. */
  MAX;

  /** The value of at least one value, in order of time. */
  double of(double[] values) {
    return switch (this) {
      case SUM -> Arrays.stream(values).sum();
      case MEAN -> Arrays.stream(values).sum() / values.length;
      case LAST -> values[values.length - 1];
      case MIN -> Arrays.stream(values).min().orElseThrow();
      case MAX -> Arrays.stream(values).max().orElseThrow();
    };
  }
}
