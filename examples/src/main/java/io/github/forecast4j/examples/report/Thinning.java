package io.github.forecast4j.examples.report;

import java.util.stream.IntStream;

/**
 * Which rows of a long series are drawn: all of the last stretch, and of each bucket before it
 * those with the least and the greatest value, so that no peak is lost.
 */
final class Thinning {

  /** The share of the rows drawn that goes to the last stretch, of which none is left out. */
  private static final int LAST_SHARE = 4;

  private Thinning() {}

  /**
   * The rows to draw, in order.
   *
   * @param values a value a row
   * @param most how many rows may be drawn, at least 8
   */
  static int[] rows(double[] values, int most) {
    if (values.length <= most) {
      return IntStream.range(0, values.length).toArray();
    }
    int whole = values.length - most / LAST_SHARE;
    int buckets = (most - most / LAST_SHARE) / 2;
    IntStream extremes =
        IntStream.range(0, buckets)
            .flatMap(
                bucket ->
                    extremes(
                        values,
                        (int) ((long) whole * bucket / buckets),
                        (int) ((long) whole * (bucket + 1) / buckets)));
    return IntStream.concat(extremes, IntStream.range(whole, values.length)).toArray();
  }

  private static IntStream extremes(double[] values, int from, int to) {
    int least = from;
    int greatest = from;
    for (int row = from; row < to; row++) {
      boolean first = Double.isNaN(values[least]) && !Double.isNaN(values[row]);
      least = first || values[row] < values[least] ? row : least;
      greatest = first || values[row] > values[greatest] ? row : greatest;
    }
    return IntStream.of(Math.min(least, greatest), Math.max(least, greatest)).distinct();
  }
}
