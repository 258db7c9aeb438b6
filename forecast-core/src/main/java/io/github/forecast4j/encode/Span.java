package io.github.forecast4j.encode;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The rows of one window.
 *
 * @param rows the series
 * @param from the first row of the window
 * @param to the row after its last, which is that of the first target
 */
record Span(Rows rows, int from, int to) {

  int steps() {
    return to - from;
  }

  double last(int channel) {
    return rows.value(to - 1, channel);
  }

  /** The mean of a channel; of a constant one exactly the constant. */
  double mean(int channel) {
    double sum = 0;
    for (int row = from; row < to; row++) {
      sum += rows.value(row, channel) - last(channel);
    }
    return last(channel) + sum / steps();
  }

  /** The variance of a channel, at least 0. */
  double variance(int channel) {
    double sum = 0;
    double squares = 0;
    for (int row = from; row < to; row++) {
      double difference = rows.value(row, channel) - last(channel);
      sum += difference;
      squares += difference * difference;
    }
    double mean = sum / steps();
    return Math.max(0, squares / steps() - mean * mean);
  }

  /**
   * The variance of a channel, unless a few rows make most of it: beyond {@link
   * Normalization#WIDE}, the standard deviation is at most {@link Normalization#STEADY} times the
   * median distance from the median.
   */
  double steadyVariance(int channel) {
    double variance = variance(channel);
    double wide = Normalization.WIDE;
    if (variance <= wide * wide) {
      return variance;
    }
    double middle = median(row -> rows.value(row, channel));
    double distance = median(row -> Math.abs(rows.value(row, channel) - middle));
    double most = Math.max(wide, Normalization.STEADY * distance);
    return Math.min(variance, most * most);
  }

  private double median(IntToDoubleFunction value) {
    double[] sorted = new double[steps()];
    Arrays.setAll(sorted, step -> value.applyAsDouble(from + step));
    Arrays.sort(sorted);
    return sorted[steps() / 2];
  }
}
