package io.github.forecast4j.http.route;

import io.github.forecast4j.http.error.Problem;
import io.github.forecast4j.http.json.JsonFormat;
import io.github.forecast4j.http.serving.Serving;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.healthchecks.CheckResult;
import io.vertx.ext.healthchecks.HealthChecks;
import io.vertx.ext.healthchecks.Status;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Whether the service lives, and whether it should be sent requests. */
final class HealthRoutes {

  private static final String REASON = "reason";
  private static final String UP = "{\"status\":\"UP\"}";

  private final HealthChecks checks;

  HealthRoutes(Vertx vertx, Serving serving, BooleanSupplier draining) {
    this.checks = HealthChecks.create(vertx);
    checks.register("warm", promise -> tell(promise, serving.isWarm(), "still loading"));
    checks.register("staying", promise -> tell(promise, !draining.getAsBoolean(), "about to end"));
    checks.register("forecasters", promise -> tellFiles(promise, serving));
  }

  private static void tell(Promise<Status> promise, boolean good, String otherwise) {
    promise.complete(good ? Status.OK() : Status.KO(new JsonObject().put(REASON, otherwise)));
  }

  private static void tellFiles(Promise<Status> promise, Serving serving) {
    Set<String> bad = serving.neverServed();
    tell(promise, bad.isEmpty(), "refused since the start: " + bad);
  }

  void live(RoutingContext context) {
    Replies.json(context, UP.getBytes(StandardCharsets.UTF_8));
  }

  void kserveLive(RoutingContext context) {
    Replies.json(context, flag("live"));
  }

  void ready(RoutingContext context) {
    checks
        .checkStatus()
        .onSuccess(result -> tell(context, result, result.toJson().toBuffer().getBytes()))
        .onFailure(context::fail);
  }

  /** Readiness as KServe and SageMaker ask for it. */
  void readyFlag(RoutingContext context) {
    checks
        .checkStatus()
        .onSuccess(result -> tell(context, result, flag("ready")))
        .onFailure(context::fail);
  }

  private static void tell(RoutingContext context, CheckResult result, byte[] whenUp) {
    if (CheckResult.isUp(result)) {
      Replies.json(context, whenUp);
    } else {
      Replies.problem(context, whyDown(result));
    }
  }

  /** The first check that is down, and why. */
  private static Problem whyDown(CheckResult result) {
    Problem problem = Problem.of(503).rule("must be up for the service to be ready");
    for (CheckResult check : result.getChecks()) {
      if (!CheckResult.isUp(check)) {
        return problem.field(check.getId()).value(check.getData().getString(REASON));
      }
    }
    return problem;
  }

  private static byte[] flag(String name) {
    return JsonFormat.bytes(
        json -> {
          json.writeStartObject();
          json.writeBooleanField(name, true);
          json.writeEndObject();
        });
  }
}
