package io.github.forecast4j;

import io.github.forecast4j.series.TimeSeries;
import java.util.List;

/**
 * The steps after one history: a horizon of them, and others that go on from those.
 *
 * @param predictor what was learned
 * @param histories how far back forecasts look
 * @param footing the scale of the history, and what is said of its series
 * @param ahead what is known of the steps
 */
record Continuation(Predictor predictor, Histories histories, Footing footing, KnownAhead ahead) {

  /**
   * As many horizons as hold a number of steps, in raw units.
   *
   * @param rows the last rows of the history, in the channels in play
   */
  TimeSeries of(TimeSeries rows, int steps) {
    TimeSeries told = next(rows, 0);
    while (told.length() < steps) {
      TimeSeries sofar = rows.append(ahead.beside(told, rows.channels()));
      told = told.append(next(histories.reached(sofar), told.length()));
    }
    return told;
  }

  /** The horizon after some rows, the first of its steps counted from the history's end. */
  private TimeSeries next(TimeSeries rows, int step) {
    TimeSeries seen = ahead.behind(rows, step, predictor.encoder().task().horizon());
    List<String> targets = predictor.encoder().channels().targets();
    double[] values =
        predictor.next(predictor.read(seen, footing), footing.scaling(), rows.length());
    return TimeSeries.of(rows.grid().from(rows.length()), targets, values);
  }
}
