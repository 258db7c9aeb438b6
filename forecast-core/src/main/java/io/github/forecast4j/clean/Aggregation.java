package io.github.forecast4j.clean;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** How the values of several rows become one. */
public enum Aggregation {
  /** Their sum: for what is counted over a step. */
  SUM(values -> Arrays.stream(values).sum()),
  /** Their mean: for what is measured. */
  MEAN(values -> Arrays.stream(values).sum() / values.length),
  /** The last of them: for a level. */
  LAST(values -> values[values.length - 1]),
  /** The least. */
  MIN(values -> Arrays.stream(values).min().orElseThrow()),
  /** The greatest. */
  MAX(values -> Arrays.stream(values).max().orElseThrow());

  private final ToDoubleFunction<double[]> rule;

  Aggregation(ToDoubleFunction<double[]> rule) {
    this.rule = rule;
  }

  /** The value of at least one value, in order of time. */
  double of(double[] values) {
    return rule.applyAsDouble(values);
  }
}
