package io.github.forecast4j.encode;

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
}
