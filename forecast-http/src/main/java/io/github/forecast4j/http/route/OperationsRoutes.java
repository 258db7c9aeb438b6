package io.github.forecast4j.http.route;

import io.github.forecast4j.http.json.Contract;
import io.github.forecast4j.http.json.JsonFormat;
import io.github.forecast4j.http.serving.ServedModel;
import io.github.forecast4j.http.serving.Serving;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What operators ask for.
 *
 * @param contract the contract
 * @param serving what is served
 * @param registry what was counted
 */
record OperationsRoutes(Contract contract, Serving serving, PrometheusMeterRegistry registry) {

  private static final CharSequence TEXT =
      HttpHeaders.createOptimized("text/plain; version=0.0.4; charset=utf-8");
  private static final CharSequence YAML = HttpHeaders.createOptimized("text/plain; charset=utf-8");

  void metrics(RoutingContext context) {
    context
        .vertx()
        .executeBlocking(() -> registry.scrape().getBytes(StandardCharsets.UTF_8), false)
        .onSuccess(text -> Replies.send(context, 200, TEXT, text))
        .onFailure(context::fail);
  }

  void openapi(RoutingContext context) {
    Replies.send(context, 200, YAML, contract.yaml());
  }

  /** Looks into the folder, and tells what came of it. */
  void rescan(RoutingContext context) {
    context
        .vertx()
        .executeBlocking(
            () -> {
              serving.rescan();
              return state();
            },
            false)
        .onSuccess(state -> Replies.json(context, state))
        .onFailure(context::fail);
  }

  private byte[] state() {
    return JsonFormat.bytes(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("models");
          for (ServedModel model : serving.models().all()) {
            json.writeString(model.name());
          }
          json.writeEndArray();
          json.writeArrayFieldStart("refused");
          for (Map.Entry<String, String> file : serving.refused().entrySet()) {
            json.writeStartObject();
            json.writeStringField("file", file.getKey());
            json.writeStringField("reason", file.getValue());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
