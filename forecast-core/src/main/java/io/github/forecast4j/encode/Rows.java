package io.github.forecast4j.encode;

/** The scaled values of a series. Values are not copied. */
final class Rows {

  private final double[] values;
  private final int width;

  /**
   * Rows of a width.
   *
   * @param values row after row, shape (rows, width)
   */
  Rows(double[] values, int width) {
    this.values = values;
    this.width = width;
  }

  int count() {
    return values.length / width;
  }

  /** A value; beyond the rows there is an {@link IndexOutOfBoundsException}. */
  double value(int row, int channel) {
    return values[row * width + channel];
  }
}
