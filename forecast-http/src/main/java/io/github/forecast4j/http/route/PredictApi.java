package io.github.forecast4j.http.route;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.http.error.Problem;
import io.github.forecast4j.http.json.ModelWriter;
import io.github.forecast4j.http.serving.Models;
import io.github.forecast4j.http.serving.ServedModel;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.Iterator;
import java.util.stream.DoubleStream;

/**
 * Where programs written for Flask services post. Their bodies name neither channels nor time
 * stamps nor units, so that any forecast would be a guess; the answer says what to send instead.
 *
 * @param models the forecasters, one of which makes the example
 */
record PredictApi(Models models) implements Handler<RoutingContext> {

  @Override
  public void handle(RoutingContext context) {
    Iterator<ServedModel> all = models.all().iterator();
    Problem problem =
        Problem.unusable("body")
            .rule("must name its channels and give them in raw units, and say when its rows were");
    if (!all.hasNext()) {
      Replies.problem(context, problem.remedy("serve a forecaster, then see /docs/"));
      return;
    }
    ServedModel model = all.next();
    Replies.problem(
        context,
        problem.remedy(
            "post what 'example' shows to /v1/models/%s/forecast".formatted(model.name())),
        json -> writeExample(json, model.forecaster()));
  }

  private static void writeExample(JsonGenerator json, FittedForecaster forecaster)
      throws IOException {
    double[] rows = DoubleStream.iterate(1, i -> i + 1).limit(forecaster.window()).toArray();
    json.writeStartObject();
    json.writeArrayFieldStart("series");
    json.writeStartObject();
    if (forecaster.timeStep().isPresent()) {
      json.writeStringField("start", "2024-07-01T00:00:00Z");
      json.writeStringField("step", forecaster.timeStep().get().toString());
    }
    json.writeObjectFieldStart("values");
    for (String channel : ModelWriter.channels(forecaster)) {
      json.writeFieldName(channel);
      json.writeArray(rows, 0, rows.length);
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeNumberField("horizon", forecaster.horizon());
    json.writeEndObject();
  }
}
