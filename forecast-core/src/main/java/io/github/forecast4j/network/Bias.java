package io.github.forecast4j.network;

import java.util.Arrays;

/** Where the sums of a product start. */
final class Bias {

  private final float[] values;

  /**
   * A bias, filled up with zeros.
   *
   * @param stride the distance between rows of sums
   */
  Bias(float[] values, int stride) {
    this.values = Arrays.copyOf(values, stride);
  }

  /** The distance between rows of sums. */
  int stride() {
    return values.length;
  }

  /** Starts rows of sums. */
  void write(float[] sums, int at, int rows) {
    for (int row = 0; row < rows; row++) {
      System.arraycopy(values, 0, sums, at + row * values.length, values.length);
    }
  }
}
