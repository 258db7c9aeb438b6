package io.github.forecast4j.http.serving;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.http.error.Problem;
import io.github.forecast4j.http.json.SeriesColumns;
import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeStep;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Where the rows of a request stand. */
final class Grids {

  private static final String START = "start";
  private static final String STEP = "step";
  private static final int LAST_YEAR = 9999;

  private Grids() {}

  /**
   * The grid of a series that no forecaster has learned anything like: any step will do.
   *
   * @throws io.github.forecast4j.http.error.ProblemException if start or step is missing while the
   *     other is there, or cannot be read
   */
  static TimeGrid of(SeriesColumns columns) {
    return of(LearnedTime.NOTHING, columns);
  }

  /**
   * The grid of a series: that of its start and step, or a bare index.
   *
   * @throws io.github.forecast4j.http.error.ProblemException if one of them is missing and needed,
   *     cannot be read, or is not what the forecaster learned
   */
  static TimeGrid of(FittedForecaster forecaster, SeriesColumns columns) {
    return of(LearnedTime.by(forecaster), columns);
  }

  private static TimeGrid of(LearnedTime learned, SeriesColumns columns) {
    String start = columns.start();
    String step = columns.step();
    if (start == null && step == null && learned.need().isEmpty()) {
      return IndexGrid.ZERO;
    }
    if (start == null) {
      throw missing(learned, columns.field(START), "the first row's time stamp");
    }
    if (step == null) {
      throw missing(
          learned,
          columns.field(STEP),
          learned.step().map(TimeStep::toString).orElse("the distance between rows"));
    }
    return StampGrid.of(
        time(columns.field(START), start), step(learned.step(), columns.field(STEP), step));
  }

  private static RuntimeException missing(LearnedTime learned, String field, String remedy) {
    return Problem.unusable(field)
        .rule("is required, because " + learned.need().orElse("start and step go together"))
        .value("missing")
        .remedy("give " + remedy)
        .toException();
  }

  private static ZonedDateTime time(String field, String text) {
    try {
      ZonedDateTime time = UtcTime.isPlain(text) ? UtcTime.parse(text) : ZonedDateTime.parse(text);
      if (time.getYear() >= 1 && time.getYear() <= LAST_YEAR) {
        return time;
      }
    } catch (DateTimeException e) {
      // Told below, like a year that no calendar of today has.
    }
    throw Problem.unusable(field)
        .rule("must be a time stamp of ISO 8601 with an offset, like 2024-07-01T00:00:00Z")
        .value(text)
        .toException();
  }

  /**
   * Refuses rows that go beyond the years that can be told, as the row after them would.
   *
   * @param rows how many rows there are
   */
  static void requireReach(TimeGrid grid, int rows, SeriesColumns columns) {
    try {
      Optional<ZonedDateTime> next = grid.stamp(rows);
      if (next.isEmpty() || next.get().getYear() <= LAST_YEAR) {
        return;
      }
    } catch (DateTimeException | ArithmeticException e) {
      // Told below, as a year that is merely far off.
    }
    throw Problem.unusable(columns.field(STEP))
        .rule("must keep all rows, and the one after them, before the year " + (LAST_YEAR + 1))
        .value("%d rows of %s from %s".formatted(rows, columns.step(), columns.start()))
        .toException();
  }

  private static TimeStep step(Optional<TimeStep> learned, String field, String text) {
    if (learned.isPresent() && learned.get().toString().equals(text)) {
      return learned.get();
    }
    TimeStep step;
    try {
      step = TimeStep.parse(text);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw Problem.unusable(field)
          .rule("must be a positive amount of ISO 8601, like P1D or PT10M")
          .value(text)
          .toException();
    }
    if (learned.isPresent() && !learned.get().isAsLongAs(step)) {
      throw Problem.unusable(field)
          .rule("must be %s, the step that was learned".formatted(learned.get()))
          .value(text)
          .toException();
    }
    return step;
  }
}
