package io.github.forecast4j.http.serving;

import io.github.forecast4j.Forecast;
import io.github.forecast4j.http.error.Problem;
import io.github.forecast4j.http.json.SeriesColumns;
import io.github.forecast4j.series.TimeSeries;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Forecasts for the series of one request.
 *
 * @param model the forecaster, which stays the same for the whole request
 * @param steps the steps to tell
 * @param abandoned true as soon as nobody waits for the answer
 */
public record Forecasting(ServedModel model, int steps, BooleanSupplier abandoned) {

  /** Enough for a batch to run at full speed, few enough to notice soon that nobody waits. */
  private static final int PART = 96;

  /**
   * A forecast for each series, of {@link #steps()} steps at least.
   *
   * @throws io.github.forecast4j.http.error.ProblemException if a series cannot be continued
   * @throws CancellationException if nobody waits any more
   */
  public List<Forecast> of(List<SeriesColumns> series) {
    Histories.requireReachable(model.forecaster(), steps);
    long start = System.nanoTime();
    List<Forecast> forecasts = new ArrayList<>();
    for (int from = 0; from < series.size(); from += PART) {
      if (abandoned.getAsBoolean()) {
        throw new CancellationException("nobody waits for the forecast");
      }
      forecasts.addAll(part(series.subList(from, Math.min(from + PART, series.size()))));
    }
    double micros = (System.nanoTime() - start) / 1e3;
    model.windowCost().observe(micros / model.windows(series.size(), steps));
    return forecasts;
  }

  private List<Forecast> part(List<SeriesColumns> series) {
    List<TimeSeries> histories =
        series.stream().map(columns -> Histories.complete(model, columns)).toList();
    if (series.size() == 1 || steps > model.forecaster().horizon()) {
      return oneByOne(series, histories);
    }
    List<TimeSeries> futures = new ArrayList<>();
    for (int i = 0; i < histories.size(); i++) {
      futures.add(Futures.of(model.forecaster(), series.get(i), histories.get(i), steps));
    }
    try {
      return model.forecaster().forecastAll(histories, futures);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      // Once more, to find the series that is refused.
      return oneByOne(series, histories);
    }
  }

  private List<Forecast> oneByOne(List<SeriesColumns> series, List<TimeSeries> histories) {
    List<Forecast> forecasts = new ArrayList<>();
    for (int i = 0; i < histories.size(); i++) {
      forecasts.add(one(model, histories.get(i), steps, series.get(i)));
    }
    return forecasts;
  }

  /** The forecast after one history; what the forecaster refuses is told of the series. */
  static Forecast one(ServedModel model, TimeSeries history, int steps, SeriesColumns told) {
    int reach = Math.max(steps, model.forecaster().horizon());
    TimeSeries future = Futures.of(model.forecaster(), told, history, reach);
    try {
      return model.forecaster().forecast(history, future, reach);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw refused(told, e);
    }
  }

  /** What is told of a series that a forecaster has refused. */
  static RuntimeException refused(SeriesColumns told, RuntimeException why) {
    if (why instanceof IllegalArgumentException) {
      return Problem.unusable(told.columns())
          .rule(String.valueOf(why.getMessage()))
          .remedy("compare the values with those that the forecaster learned")
          .toException();
    }
    return Problem.unusable(told.field("start"))
        .rule("all time stamps must lie within what calendars can tell")
        .value("%s, by steps of %s".formatted(told.start(), told.step()))
        .toException();
  }
}
