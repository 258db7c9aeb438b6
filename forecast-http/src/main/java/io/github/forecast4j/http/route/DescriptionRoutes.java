package io.github.forecast4j.http.route;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.http.json.JsonFormat;
import io.github.forecast4j.http.json.KserveWriter;
import io.github.forecast4j.http.json.ModelWriter;
import io.github.forecast4j.http.serving.Models;
import io.github.forecast4j.http.serving.ServedModel;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is told of the forecasters.
 *
 * @param models the forecasters
 */
record DescriptionRoutes(Models models) {

  void list(RoutingContext context) {
    Map<String, FittedForecaster> all = new LinkedHashMap<>();
    models.all().forEach(model -> all.put(model.name(), model.forecaster()));
    Replies.json(context, ModelWriter.list(all));
  }

  void describe(RoutingContext context) {
    ServedModel model = model(context);
    Replies.json(
        context,
        ModelWriter.describe(model.name(), model.forecaster(), model.file(), model.loaded()));
  }

  void tensors(RoutingContext context) {
    ServedModel model = model(context);
    Replies.json(context, KserveWriter.metadata(model.name(), model.forecaster()));
  }

  void ready(RoutingContext context) {
    ServedModel model = model(context);
    Replies.json(
        context,
        JsonFormat.bytes(
            json -> {
              json.writeStartObject();
              json.writeStringField("name", model.name());
              json.writeBooleanField("ready", true);
              json.writeEndObject();
            }));
  }

  private ServedModel model(RoutingContext context) {
    return models.get(context.pathParam("name"));
  }
}
