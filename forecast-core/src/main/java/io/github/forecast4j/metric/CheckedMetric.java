package io.github.forecast4j.metric;

import java.util.function.ToDoubleBiFunction;

/** A metric by formula, which sees only values that can be compared. */
record CheckedMetric(String name, ToDoubleBiFunction<double[], double[]> formula)
    implements Metric {

  @Override
  public double score(double[] actual, double[] forecast) {
    requireComparable(actual, forecast);
    return formula.applyAsDouble(actual, forecast);
  }

  /** Refuses values that cannot be compared one by one. */
  static void requireComparable(double[] actual, double[] forecast) {
    if (actual.length != forecast.length || actual.length == 0) {
      throw new IllegalArgumentException(
          "a metric compares as many values as forecasts, at least one: was %d and %d"
              .formatted(actual.length, forecast.length));
    }
    requireFinite("actual", actual);
    requireFinite("forecast", forecast);
  }

  private static void requireFinite(String what, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "%s value %d is %s; metrics need finite values".formatted(what, i, values[i]));
      }
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
