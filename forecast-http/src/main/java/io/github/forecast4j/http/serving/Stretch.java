package io.github.forecast4j.http.serving;

import io.github.forecast4j.http.error.Problem;
import io.github.forecast4j.http.json.SeriesColumns;
import java.util.OptionalInt;

/**
 * The last rows of a series, which are told again.
 *
 * @param first the first of them, counted from 0
 * @param rows how many
 */
record Stretch(int first, int rows) {

  /** The part of a series that is told again unless said otherwise. */
  private static final int PART = 5;

  /** The most rows that are told again unless more are asked for. */
  private static final int USUAL_MOST = 1_000;

  /**
   * The stretch of a series.
   *
   * @param length the rows of the series
   * @param before the rows that must lie before it
   * @param asked the rows that were asked for, if any
   * @throws io.github.forecast4j.http.error.ProblemException if too few rows lie before it
   */
  static Stretch of(SeriesColumns told, int length, int before, OptionalInt asked) {
    if (length <= before) {
      throw Problem.unusable(told.columns())
          .rule("must have more than %d rows, those that are looked at first".formatted(before))
          .value(length + " rows")
          .remedy("send more rows")
          .toException();
    }
    int usual = Math.min(Math.max(length / PART, 1), USUAL_MOST);
    int rows = asked.orElse(Math.min(usual, length - before));
    if (rows > length - before) {
      throw Problem.unusable("rows")
          .rule(
              "must be at most %d: %d rows are looked at first".formatted(length - before, before))
          .value(rows)
          .toException();
    }
    return new Stretch(length - rows, rows);
  }

  /** The row after the last. */
  int end() {
    return first + rows;
  }
}
