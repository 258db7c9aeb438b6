package io.github.forecast4j.clean;

/** A straight line from the value before a gap to the value after it. */
final class LinearFilling {

  private LinearFilling() {}

  static void fill(double[] values) {
    int before = -1;
    for (int row = 0; row < values.length; row++) {
      if (!Double.isNaN(values[row])) {
        if (before >= 0) {
          bridge(values, before, row);
        }
        before = row;
      }
    }
  }

  private static void bridge(double[] values, int before, int after) {
    double slope = (values[after] - values[before]) / (after - before);
    for (int row = before + 1; row < after; row++) {
      values[row] = values[before] + slope * (row - before);
    }
  }
}
