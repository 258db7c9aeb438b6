package io.github.forecast4j.backtest;

import io.github.forecast4j.series.TimeSeries;

/** A series on the time line of a backtest; all rows are those of the time line. */
final class Member {

  private final TimeSeries series;
  private final int offset;
  private final int[] stretches;

  private Member(TimeSeries series, int offset, int[] stretches) {
    this.series = series;
    this.offset = offset;
    this.stretches = stretches;
  }

  /**
   * A series.
   *
   * @param series the channels in play
   * @param offset the row that it starts at
   */
  static Member of(TimeSeries series, int offset) {
    int[] stretches = new int[series.length()];
    int stretch = 0;
    for (int row = 0; row < stretches.length; row++) {
      stretch = series.hasGap(row) ? 0 : stretch + 1;
      stretches[row] = stretch;
    }
    return new Member(series, offset, stretches);
  }

  /** True if no gap lies in the window before an origin or in what is looked at after it. */
  boolean isUsable(int origin, Arena.Measure measure) {
    int first = origin - offset;
    int end = first + measure.reach();
    return first >= measure.window()
        && end <= stretches.length
        && stretches[end - 1] >= measure.window() + measure.reach();
  }

  /** The rows from one (included) to another (excluded), as far as the series has them. */
  TimeSeries rows(int from, int to) {
    int first = inside(from);
    return series.slice(first, Math.max(first, inside(to)));
  }

  /** The rows before an origin. */
  TimeSeries before(int origin) {
    return series.slice(0, inside(origin));
  }

  private int inside(int row) {
    return Math.max(0, Math.min(series.length(), row - offset));
  }
}
