package io.github.forecast4j.http.serving;

import io.github.forecast4j.http.error.Problem;
import io.github.forecast4j.http.json.SeriesColumns;
import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.series.TimeStep;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Rows that follow others on the same grid.
 *
 * @param known the rows that are there
 * @param gaps the rows that were left out between
 * @param arrived the rows that came, perhaps none
 */
record Succession(TimeSeries known, int gaps, TimeSeries arrived) {

  /**
   * How rows follow those that are there; empty if there are none, or so many were left out, that
   * the series begins anew.
   *
   * @param columns the rows as they were sent
   * @param most the rows left out with which a series begins anew
   * @throws io.github.forecast4j.http.error.ProblemException if they do not follow
   */
  static Optional<Succession> of(
      TimeSeries known, TimeSeries arrived, SeriesColumns columns, int most) {
    if (known.length() == 0) {
      return Optional.empty();
    }
    if (arrived.length() == 0) {
      // What holds no row says nothing of rows that were left out.
      return Optional.of(new Succession(known, 0, arrived));
    }
    OptionalInt gaps = gaps(known, arrived, columns, most);
    return gaps.isEmpty()
        ? Optional.empty()
        : Optional.of(new Succession(known, gaps.getAsInt(), arrived));
  }

  private static OptionalInt gaps(
      TimeSeries known, TimeSeries arrived, SeriesColumns columns, int most) {
    Optional<Instant> start = instant(arrived.grid(), 0);
    boolean stamped = known.grid().timeStep().isPresent();
    if (start.isEmpty() && !stamped) {
      return OptionalInt.of(0);
    }
    if (start.isEmpty() || !stamped) {
      throw refused(columns, "must be given for all rows of a series or for none", known);
    }
    Instant farthest = instant(known.grid(), known.length() + (long) most).orElseThrow();
    if (!start.get().isBefore(farthest)) {
      return OptionalInt.empty();
    }
    requireStep(known, arrived, columns);
    for (int gaps = 0; gaps < most; gaps++) {
      if (instant(known.grid(), known.length() + (long) gaps).equals(start)) {
        return OptionalInt.of(gaps);
      }
    }
    throw refused(columns, "must follow the rows that are there", known);
  }

  private static Optional<Instant> instant(TimeGrid grid, long row) {
    return grid.stamp(row).map(ZonedDateTime::toInstant);
  }

  private static void requireStep(TimeSeries known, TimeSeries arrived, SeriesColumns columns) {
    TimeStep step = known.grid().timeStep().orElseThrow();
    if (!step.isAsLongAs(arrived.grid().timeStep().orElseThrow())) {
      throw Problem.of(409)
          .field(columns.field("step"))
          .rule("must be %s, the step of the rows that are there".formatted(step))
          .value(String.valueOf(columns.step()))
          .remedy("send rows of that step, or others as a series of another name")
          .toException();
    }
  }

  private static RuntimeException refused(SeriesColumns columns, String rule, TimeSeries known) {
    return Problem.of(409)
        .field(columns.field("start"))
        .rule(rule)
        .value(String.valueOf(columns.start()))
        .remedy("the next row stands at " + known.grid().label(known.length()))
        .toException();
  }

  /** All rows on the grid of those that were there, those left out as gaps. */
  TimeSeries joined() {
    double[] nothing = new double[gaps * known.channels().size()];
    Arrays.fill(nothing, Double.NaN);
    TimeGrid next = known.grid().from(known.length());
    TimeSeries silent = TimeSeries.of(next, known.channels(), nothing);
    return known.append(silent).append(arrived.on(next.from(gaps)));
  }
}
