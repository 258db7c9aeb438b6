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
    int horizon = predictor.encoder().task().horizon();
    int last = (steps - 1) / horizon * horizon;
    double[] told = new double[Math.multiplyExact(last + horizon, targets().size())];
    TimeSeries seen = rows;
    for (int step = 0; step <= last; step += horizon) {
      double[] next = next(seen, step);
      System.arraycopy(next, 0, told, step * targets().size(), next.length);
      seen = step < last ? goOn(seen, next, step) : seen;
    }
    return TimeSeries.of(rows.grid().from(rows.length()), targets(), told);
  }

  /** The horizon after some rows, the first of its steps counted from the history's end. */
  private double[] next(TimeSeries rows, int step) {
    TimeSeries seen = ahead.behind(rows, step, predictor.encoder().task().horizon());
    return predictor.next(predictor.read(seen, footing), footing.scaling(), rows.length());
  }

  /** Rows and the horizon after them, as far as the next one looks back. */
  private TimeSeries goOn(TimeSeries rows, double[] next, int step) {
    TimeSeries told = TimeSeries.of(rows.grid().from(rows.length()), targets(), next);
    return histories.reached(rows.append(ahead.beside(told, step, rows.channels())));
  }

  private List<String> targets() {
    return predictor.encoder().channels().targets();
  }
}
