package io.github.forecast4j.http.route;

import io.github.forecast4j.http.error.Problem;
import io.github.forecast4j.http.json.ForecastReader;
import io.github.forecast4j.http.json.ForecastRequest;
import io.github.forecast4j.http.json.ForecastWriter;
import io.github.forecast4j.http.serving.Models;
import io.github.forecast4j.http.serving.ServedModel;

/**
 * Forecasts for one or many series.
 *
 * @param models the forecasters
 * @param reader reads requests
 * @param meters counts
 */
record ForecastResource(Models models, ForecastReader reader, Meters meters)
    implements ModelResource {

  @Override
  public Question read(ServedModel model, byte[] body) {
    ForecastRequest request = reader.read(body);
    if (request.levels()) {
      throw Problem.unusable("levels")
          .rule("must be left away: the forecaster '%s' has no intervals".formatted(model.name()))
          .remedy("ask for the values alone, or serve a forecaster that has intervals")
          .toException();
    }
    int steps = model.steps(request.horizon());
    return new ForecastQuestion(
        model,
        request.series(),
        steps,
        meters,
        forecasts -> ForecastWriter.answer(model.name(), forecasts, steps));
  }
}
