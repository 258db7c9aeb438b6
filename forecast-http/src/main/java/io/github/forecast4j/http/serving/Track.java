package io.github.forecast4j.http.serving;

import io.github.forecast4j.Forecast;
import io.github.forecast4j.http.json.LastError;
import io.github.forecast4j.http.json.SeriesColumns;
import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.TimeSeries;
import java.util.Optional;

/**
 * The latest window of one series, and what was told after it. Immutable: rows that come are held
 * against what was told, and make another track.
 *
 * @param learned what the forecaster learned of time that the rows were sent to
 * @param rows the latest window, in the channels of that forecaster
 * @param told the steps that were told after it; empty if there was no forecast
 */
record Track(LearnedTime learned, TimeSeries rows, Optional<TimeSeries> told) {

  /**
   * What rows come to.
   *
   * @param track the series with them
   * @param seen what is told of it
   */
  record Next(Track track, Observation seen) {}

  /** A series without a row. */
  static Track empty(ServedModel model) {
    return new Track(
        LearnedTime.by(model.forecaster()),
        TimeSeries.of(IndexGrid.ZERO, model.channels()),
        Optional.empty());
  }

  /** True if a forecaster takes rows as the one did that these were sent to. */
  boolean suits(ServedModel model) {
    return rows.channels().equals(model.channels())
        && learned.equals(LearnedTime.by(model.forecaster()));
  }

  /**
   * Takes rows.
   *
   * @param model a forecaster that the track {@linkplain #suits suits}
   * @param columns the rows, in raw units, perhaps with gaps
   * @param steps the steps to forecast after them
   * @throws io.github.forecast4j.http.error.ProblemException if they do not follow those that are
   *     there, or cannot be used
   */
  Next next(ServedModel model, SeriesColumns columns, int steps) {
    TimeSeries arrived = Histories.rows(model, columns);
    Optional<Succession> succession =
        Succession.of(rows, arrived, columns, model.forecaster().window());
    TimeSeries all = succession.map(Succession::joined).orElse(arrived);
    TimeSeries window = all.last(Math.min(all.length(), model.forecaster().lookback()));
    int missing = missing(model, window);
    Optional<Forecast> forecast =
        missing > 0
            ? Optional.empty()
            : Optional.of(Forecasting.one(model, window, steps, columns));
    Optional<LastError> error =
        succession.flatMap(after -> told.flatMap(said -> LastErrors.of(said, after)));
    // A copy, because a slice would keep all rows that came.
    TimeSeries kept = TimeSeries.of(window.grid(), window.channels(), window.toArray());
    Optional<TimeSeries> answered = forecast.map(next -> next.toSeries().slice(0, steps));
    return new Next(
        new Track(learned, kept, answered),
        new Observation(kept.length(), missing, forecast, error));
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
