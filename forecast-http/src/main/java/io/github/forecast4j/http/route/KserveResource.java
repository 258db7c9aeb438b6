package io.github.forecast4j.http.route;

import io.github.forecast4j.Forecast;
import io.github.forecast4j.http.error.Problem;
import io.github.forecast4j.http.json.KserveReader;
import io.github.forecast4j.http.json.KserveRequest;
import io.github.forecast4j.http.json.KserveWriter;
import io.github.forecast4j.http.json.KserveWriter.Tensors;
import io.github.forecast4j.http.serving.Forecasting;
import io.github.forecast4j.http.serving.Models;
import io.github.forecast4j.http.serving.ServedModel;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Forecasts by the open inference protocol.
 *
 * @param models the forecasters
 * @param reader reads requests
 * @param meters counts
 */
record KserveResource(Models models, KserveReader reader, Meters meters) implements ModelResource {

  @Override
  public ServedModel model(RoutingContext context) {
    return models.get(context.pathParam("name"));
  }

  @Override
  public Question read(ServedModel model, byte[] body) {
    KserveRequest request = reader.read(body);
    return new Inference(model, request, outputs(model, request.outputs()), meters);
  }

  private static List<String> outputs(ServedModel model, List<String> wanted) {
    List<String> targets = model.forecaster().targets();
    for (int i = 0; i < wanted.size(); i++) {
      if (!targets.contains(wanted.get(i))) {
        throw Problem.unusable("outputs[%d].name".formatted(i))
            .rule("must be one of the targets " + targets)
            .value(wanted.get(i))
            .toException();
      }
    }
    return wanted.isEmpty() ? targets : wanted;
  }

  /** A request that was read. */
  private record Inference(
      ServedModel model, KserveRequest request, List<String> outputs, Meters meters)
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
      return KserveWriter.answer(
          model.name(), request.id(), new Tensors(outputs, forecasts, steps()));
    }
  }
}
