package io.github.forecast4j.http.serving;

import io.github.forecast4j.Forecast;
import io.github.forecast4j.http.error.Problem;
import io.github.forecast4j.http.json.LastError;
import io.github.forecast4j.http.json.SeriesColumns;
import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeSeries;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The latest window of one series, and the forecast that was made from it. Rows that come are held
 * against that forecast, then become part of the window.
 */
final class Track {

  /** In place of a number of gaps: the series begins anew. */
  private static final int NEW = -1;

  private @Nullable TimeSeries rows;
  private @Nullable Forecast last;

  /**
   * Takes rows.
   *
   * @param columns the rows, in raw units, perhaps with gaps
   * @param steps the steps to forecast after them
   * @throws io.github.forecast4j.http.error.ProblemException if they do not follow those that are
   *     there; nothing is kept of them then
   */
  synchronized Observation observe(ServedModel model, SeriesColumns columns, int steps) {
    TimeSeries arrived = Histories.rows(model, columns);
    TimeSeries known = known(model);
    int gaps = known == null ? NEW : gaps(model, columns, known, arrived);
    TimeSeries all = arrived;
    Optional<LastError> error = Optional.empty();
    if (known != null && gaps != NEW) {
      all = join(known, gaps, arrived);
      Forecast said = last;
      error = said == null ? Optional.empty() : LastErrors.of(said, known, arrived, gaps);
    }
    TimeSeries window = all.last(Math.min(all.length(), model.forecaster().lookback()));
    int missing = missing(model, window);
    Forecast next = missing > 0 ? null : Forecasting.one(model, window, steps, columns);
    // A copy, because a slice would keep all rows that came.
    rows = TimeSeries.of(window.grid(), window.channels(), window.toArray());
    last = next;
    return new Observation(window.length(), missing, Optional.ofNullable(next), error);
  }

  /** The rows that are there, if the forecaster of today can use them. */
  private @Nullable TimeSeries known(ServedModel model) {
    TimeSeries kept = rows;
    return kept != null && kept.channels().equals(model.channels()) ? kept : null;
  }

  /** The rows that were left out between; {@link #NEW} if they are too many. */
  private static int gaps(
      ServedModel model, SeriesColumns columns, TimeSeries known, TimeSeries arrived) {
    Optional<Instant> start = arrived.grid().stamp(0).map(ZonedDateTime::toInstant);
    Optional<Instant> due = known.grid().stamp(known.length()).map(ZonedDateTime::toInstant);
    if (start.isEmpty() && due.isEmpty()) {
      return 0;
    }
    if (start.isEmpty() || due.isEmpty()) {
      throw refused(columns, "must be given for all rows of a series or for none", known);
    }
    TimeGrid grid = known.grid();
    int window = model.forecaster().window();
    for (int gap = 0; gap < window; gap++) {
      if (grid.stamp(known.length() + (long) gap).map(ZonedDateTime::toInstant).equals(start)) {
        return gap;
      }
    }
    Instant farthest =
        grid.stamp(known.length() + (long) window).map(ZonedDateTime::toInstant).orElseThrow();
    if (start.get().isBefore(farthest)) {
      throw refused(columns, "must follow the rows that are there", known);
    }
    return NEW;
  }

  private static RuntimeException refused(SeriesColumns columns, String rule, TimeSeries known) {
    return Problem.of(409)
        .field(columns.field("start"))
        .rule(rule)
        .value(String.valueOf(columns.start()))
        .remedy("the next row stands at " + known.grid().label(known.length()))
        .toException();
  }

  private static TimeSeries join(TimeSeries known, int gaps, TimeSeries arrived) {
    double[] nothing = new double[gaps * known.channels().size()];
    Arrays.fill(nothing, Double.NaN);
    TimeGrid next = known.grid().from(known.length());
    TimeSeries silent = TimeSeries.of(next, known.channels(), nothing);
    return known.append(silent).append(arrived.on(next.from(gaps)));
  }

  /** The rows that must still come before the window is full and has no gap. */
  private static int missing(ServedModel model, TimeSeries window) {
    int whole = 0;
    while (whole < window.length() && !window.hasGap(window.length() - 1 - whole)) {
      whole++;
    }
    return Math.max(0, model.forecaster().window() - whole);
  }
}
