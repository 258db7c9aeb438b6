package io.github.forecast4j.http.route;

import io.github.forecast4j.Forecast;
import io.github.forecast4j.http.error.Problem;
import io.github.forecast4j.http.json.ForecastReader;
import io.github.forecast4j.http.json.ForecastRequest;
import io.github.forecast4j.http.json.ForecastWriter;
import io.github.forecast4j.http.serving.Forecasting;
import io.github.forecast4j.http.serving.Models;
import io.github.forecast4j.http.serving.ServedModel;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.BooleanSupplier;

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
  public ServedModel model(RoutingContext context) {
    return models.get(context.pathParam("name"));
  }

  @Override
  public Question read(ServedModel model, byte[] body) {
    ForecastRequest request = reader.read(body);
    if (request.levels()) {
      throw Problem.unusable("levels")
          .rule("must be left away: the forecaster '%s' has no intervals".formatted(model.name()))
          .remedy("ask for the values alone, or serve a forecaster that has intervals")
          .toException();
    }
    return new Asked(model, request, meters);
  }

  /** A request that was read. */
  private record Asked(ServedModel model, ForecastRequest request, Meters meters)
      implements Question {

    private int steps() {
      return model.steps(request.horizon());
    }

    @Override
    public double micros() {
      return model.cost(request.series().size(), steps());
    }

    @Override
    public byte[] answer(BooleanSupplier abandoned) {
      List<Forecast> forecasts = new Forecasting(model, steps(), abandoned).of(request.series());
      meters.countForecasts(model.name(), forecasts.size());
      return ForecastWriter.answer(model.name(), forecasts, steps());
    }
  }
}
