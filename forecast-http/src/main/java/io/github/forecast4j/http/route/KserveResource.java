package io.github.forecast4j.http.route;

import io.github.forecast4j.http.error.Problem;
import io.github.forecast4j.http.json.KserveReader;
import io.github.forecast4j.http.json.KserveRequest;
import io.github.forecast4j.http.json.KserveWriter;
import io.github.forecast4j.http.json.KserveWriter.Tensors;
import io.github.forecast4j.http.serving.Models;
import io.github.forecast4j.http.serving.ServedModel;
import java.util.List;

/**
 * Forecasts by the open inference protocol.
 *
 * @param models the forecasters
 * @param reader reads requests
 * @param meters counts
 */
record KserveResource(Models models, KserveReader reader, Meters meters) implements ModelResource {

  @Override
  public Question read(ServedModel model, byte[] body) {
    KserveRequest request = reader.read(body);
    List<String> outputs = outputs(model, request.outputs());
    int steps = model.steps(request.horizon());
    return new ForecastQuestion(
        model,
        request.series(),
        steps,
        meters,
        forecasts ->
            KserveWriter.answer(
                model.name(), request.id(), new Tensors(outputs, forecasts, steps)));
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
}
