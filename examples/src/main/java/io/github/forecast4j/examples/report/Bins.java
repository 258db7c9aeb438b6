package io.github.forecast4j.examples.report;

import java.util.stream.DoubleStream;

/**
 * Equal bins side by side; what lies outside is counted in the first or the last.
 *
 * @param from lower edge of the first
 * @param to upper edge of the last
 * @param count how many there are, at least 1
 */
record Bins(double from, double to, int count) {

  /** Widens a range without width, so that a constant has a bin of its own. */
  Bins {
    if (!(to > from)) {
      double around = Math.max(Math.abs(from) * .01, .5);
      to = from + around;
      from = from - around;
    }
  }

  /** The numbers of values in each bin. */
  long[] count(DoubleStream values) {
    long[] counts = new long[count];
    values.filter(Double::isFinite).forEach(value -> counts[place(value)]++);
    return counts;
  }

  private int place(double value) {
    int place = (int) ((value - from) / (to - from) * count);
    return Math.max(0, Math.min(count - 1, place));
  }
}
