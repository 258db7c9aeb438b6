package io.github.forecast4j.http.serving;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Forecast;
import io.github.forecast4j.http.json.Backtested;
import io.github.forecast4j.http.json.SeriesColumns;
import io.github.forecast4j.series.TimeSeries;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Tells the last rows of a series again, each from the rows before it alone, as the forecaster
 * would have at the time.
 *
 * <pre>
 *   rows        0 ........................ first ................. end
 *   forecast 1             [   window   ]|== h ==|
 *   forecast 2                     [   window   ]|== h ==|
 *   forecast 3                             [   window   ]|== h ==|
 * </pre>
 *
 * <p>A forecast whose window has a gap is left out. A forecaster that learned a group is scaled by
 * the rows before the first.
 *
 * @param model the forecaster
 * @param steps the steps h of each forecast
 * @param abandoned true as soon as nobody waits for the answer
 */
public record Backtesting(ServedModel model, int steps, BooleanSupplier abandoned) {

  /** Enough for a batch to run at full speed, few enough to notice soon that nobody waits. */
  private static final int PART = 96;

  /**
   * The last rows of a series, told again.
   *
   * @param rows how many, if they were asked for
   * @throws io.github.forecast4j.http.error.ProblemException if the series cannot be told
   * @throws CancellationException if nobody waits any more
   */
  public Backtested of(SeriesColumns columns, OptionalInt rows) {
    Histories.requireReachable(model.forecaster(), steps);
    TimeSeries series = Histories.rows(model, columns);
    Stretch stretch = Stretch.of(columns, series.length(), model.forecaster().window(), rows);
    try {
      return of(series, stretch);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw Forecasting.refused(columns, e);
    }
  }

  /** The same of rows that are known to suffice. */
  Backtested of(TimeSeries series, Stretch stretch) {
    FittedForecaster forecaster = model.forecaster();
    if (!forecaster.series().isEmpty()) {
      forecaster = forecaster.scaledBy(series.slice(0, stretch.first()));
    }
    List<String> targets = forecaster.targets();
    double[] told = new double[stretch.rows() * targets.size()];
    Arrays.fill(told, Double.NaN);
    List<Integer> origins = origins(series, stretch);
    for (int from = 0; from < origins.size(); from += PART) {
      if (abandoned.getAsBoolean()) {
        throw new CancellationException("nobody waits for the backtest");
      }
      List<Integer> part = origins.subList(from, Math.min(from + PART, origins.size()));
      List<Forecast> forecasts = forecasts(forecaster, series, part);
      for (int i = 0; i < part.size(); i++) {
        put(forecasts.get(i), part.get(i) - stretch.first(), told);
      }
    }
    TimeSeries actual = series.slice(stretch.first(), stretch.end()).select(targets);
    TimeSeries forecast = TimeSeries.of(actual.grid(), targets, told);
    Scoring scoring = new Scoring(series, stretch, steps);
    return new Backtested(
        model.name(),
        forecaster.window(),
        steps,
        stretch.first(),
        actual,
        forecast,
        LearnedRows.among(actual, forecaster),
        targets.stream().map(target -> scoring.of(target, forecast.values(target))).toList());
  }

  /**
   * The rows that forecasts begin at: those with no gap in the window before them, and with rows
   * after them of whatever must be known in advance.
   */
  private List<Integer> origins(TimeSeries series, Stretch stretch) {
    List<Integer> origins = new ArrayList<>();
    int ahead =
        model.forecaster().knownFuture().isEmpty() ? 1 : Futures.rows(model.forecaster(), steps);
    for (int origin = stretch.first(); origin + ahead <= stretch.end(); origin += steps) {
      int row = origin - 1;
      while (row >= origin - model.forecaster().window() && !series.hasGap(row)) {
        row--;
      }
      if (row < origin - model.forecaster().window()) {
        origins.add(origin);
      }
    }
    return origins;
  }

  private List<Forecast> forecasts(
      FittedForecaster forecaster, TimeSeries series, List<Integer> origins) {
    List<TimeSeries> histories =
        origins.stream()
            .map(to -> series.slice(Math.max(0, to - forecaster.lookback()), to))
            .toList();
    List<TimeSeries> futures =
        origins.stream().map(from -> series.slice(from, series.length())).toList();
    if (steps <= forecaster.horizon()) {
      return forecaster.forecastAll(histories, futures);
    }
    return IntStream.range(0, origins.size())
        .mapToObj(i -> forecaster.forecast(histories.get(i), futures.get(i), steps))
        .toList();
  }

  /** Puts the steps of a forecast where their rows are, as far as those go. */
  private void put(Forecast forecast, int row, double[] told) {
    List<String> targets = forecast.targets();
    for (int target = 0; target < targets.size(); target++) {
      for (int step = 0; step < steps; step++) {
        int place = (row + step) * targets.size() + target;
        if (place < told.length) {
          told[place] = forecast.value(targets.get(target), step);
        }
      }
    }
  }
}
