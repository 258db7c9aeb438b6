package io.github.forecast4j.http.route;

import io.github.forecast4j.Forecast;
import io.github.forecast4j.http.json.SeriesColumns;
import io.github.forecast4j.http.serving.Forecasting;
import io.github.forecast4j.http.serving.ServedModel;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Forecasts that are asked for, in whatever shape they are to be told.
 *
 * @param model the forecaster
 * @param series the histories
 * @param steps the steps for each
 * @param meters counts
 * @param writer tells a forecast for each history
 */
record ForecastQuestion(
    ServedModel model,
    List<SeriesColumns> series,
    int steps,
    Meters meters,
    Function<List<Forecast>, byte[]> writer)
    implements Question {

  @Override
  public double micros() {
    return model.cost(series.size(), steps);
  }

  @Override
  public byte[] answer(BooleanSupplier abandoned) {
    List<Forecast> forecasts = new Forecasting(model, steps, abandoned).of(series);
    meters.countForecasts(model.name(), forecasts.size());
    return writer.apply(forecasts);
  }
}
