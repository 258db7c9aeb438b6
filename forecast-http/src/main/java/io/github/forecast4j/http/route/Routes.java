package io.github.forecast4j.http.route;

import io.github.forecast4j.http.json.BacktestReader;
import io.github.forecast4j.http.json.BodyLimits;
import io.github.forecast4j.http.json.Contract;
import io.github.forecast4j.http.json.ForecastReader;
import io.github.forecast4j.http.json.InvocationsReader;
import io.github.forecast4j.http.json.KserveReader;
import io.github.forecast4j.http.json.ObservationsReader;
import io.github.forecast4j.http.security.Role;
import io.github.forecast4j.http.serving.Models;
import io.github.forecast4j.http.serving.Serving;
import io.github.forecast4j.http.serving.Tracks;
import io.github.forecast4j.http.work.LoopTurn;
import io.github.forecast4j.http.work.Work;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import io.vertx.ext.web.handler.PlatformHandler;
import io.vertx.ext.web.openapi.router.OpenAPIRoute;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.OpenAPIContract;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * All routes. Paths and methods are those of the contract; bodies are checked by its schemas while
 * they are read, so the router's own check, which would build a tree first, stays off.
 *
 * @param contract the contract
 * @param services what routes need
 * @param gate who may come in
 * @param surroundings how the service is reached
 */
public record Routes(Contract contract, Services services, Gate gate, Surroundings surroundings) {

  /**
   * What routes need.
   *
   * @param serving the forecasters
   * @param tracks the series that are followed
   * @param work where work is done
   * @param bodies takes bodies in
   * @param limits how much one request may ask for
   * @param registry what is counted
   */
  public record Services(
      Serving serving,
      Tracks tracks,
      Work work,
      BodyReader bodies,
      BodyLimits limits,
      PrometheusMeterRegistry registry) {}

  /**
   * How the service is reached.
   *
   * @param encrypted true with TLS
   * @param origins the origins whose pages may ask; none for those of the service alone
   * @param draining true once the service is about to end
   * @param closing true once connections are asked to close
   */
  public record Surroundings(
      boolean encrypted, List<String> origins, BooleanSupplier draining, BooleanSupplier closing) {

    /** Copies the list. */
    public Surroundings {
      origins = List.copyOf(origins);
    }
  }

  /** A router for one event loop. */
  public Router router(Vertx vertx, OpenAPIContract resolved, Meters meters) {
    RouterBuilder builder = RouterBuilder.create(vertx, resolved);
    builder.rootHandler(new HeadRequests());
    builder.rootHandler(new RequestIds());
    builder.rootHandler(new SecurityHeaders(surroundings.encrypted(), surroundings.closing()));
    builder.rootHandler((PlatformHandler) gate::watch);
    if (!surroundings.origins().isEmpty()) {
      builder.rootHandler(cors());
    }
    Map<String, Handler<RoutingContext>> handlers = handlers(vertx, meters);
    for (OpenAPIRoute route : builder.getRoutes()) {
      String operation = route.getOperation().getOperationId();
      String role = route.getOperation().getOpenAPIModel().getString("x-role");
      route.setDoValidation(false);
      if (role != null) {
        Role needed = Role.of(role);
        route.addHandler(context -> gate.require(needed, context));
      }
      route.addHandler(handler(handlers, operation));
    }
    Router router = builder.createRouter();
    ApiPage.mount(router);
    WebPage.mount(router);
    Failures failures = new Failures(resolved);
    router.route().failureHandler(failures);
    for (int status : new int[] {400, 404, 405, 406, 413, 415}) {
      router.errorHandler(status, context -> failures.handleUnrouted(context, status));
    }
    return router;
  }

  private static Handler<RoutingContext> handler(
      Map<String, Handler<RoutingContext>> handlers, String operation) {
    Handler<RoutingContext> handler = handlers.get(operation);
    if (handler == null) {
      throw new IllegalStateException("nobody answers the operation " + operation);
    }
    return handler;
  }

  private CorsHandler cors() {
    CorsHandler cors = CorsHandler.create();
    cors.addOrigins(surroundings.origins());
    cors.allowedHeader("Content-Type").allowedHeader("X-API-Key").allowedHeader("Authorization");
    cors.allowedHeader(RequestIds.HEADER.toString()).exposedHeader(RequestIds.HEADER.toString());
    return cors;
  }

  private Map<String, Handler<RoutingContext>> handlers(Vertx vertx, Meters meters) {
    Map<String, Handler<RoutingContext>> all = new HashMap<>();
    Models models = services.serving().models();
    post(all, new LoopTurn(vertx, LoopTurn.USUAL_BOUND), meters);
    all.put("predictApi", new PredictApi(models));
    describe(all, new DescriptionRoutes(models));
    health(all, new HealthRoutes(vertx, services.serving(), surroundings.draining()));
    operate(all, new OperationsRoutes(contract, services.serving(), services.registry()));
    return all;
  }

  private void post(Map<String, Handler<RoutingContext>> all, LoopTurn turn, Meters meters) {
    Models models = services.serving().models();
    BodyLimits limits = services.limits();
    ForecastReader forecasts = new ForecastReader(contract, limits);
    BacktestReader backtests = new BacktestReader(contract, limits);
    Map<String, BodyResource> resources =
        Map.of(
            "forecast",
            new ForecastResource(models, forecasts, meters),
            "backtest",
            new BacktestResource(models, backtests),
            "baselineForecast",
            new BaselineForecasts(forecasts),
            "baselineBacktest",
            new BaselineBacktests(backtests),
            "readSeries",
            new SeriesResource(limits),
            "observe",
            new ObservationsResource(
                models, services.tracks(), new ObservationsReader(contract, limits), meters),
            "kserveInfer",
            new KserveResource(models, new KserveReader(contract, limits), meters),
            "invocations",
            new InvocationsResource(models, new InvocationsReader(contract, limits), meters));
    resources.forEach(
        (operation, resource) ->
            all.put(operation, new Posts(resource, services.bodies(), services.work(), turn)));
  }

  private static void describe(
      Map<String, Handler<RoutingContext>> all, DescriptionRoutes descriptions) {
    all.put("listModels", descriptions::list);
    all.put("getModel", descriptions::describe);
    all.put("kserveModel", descriptions::tensors);
    all.put("kserveModelReady", descriptions::ready);
  }

  private static void health(Map<String, Handler<RoutingContext>> all, HealthRoutes health) {
    all.put("live", health::live);
    all.put("ready", health::ready);
    all.put("kserveLive", health::kserveLive);
    all.put("kserveReady", health::readyFlag);
    all.put("ping", health::readyFlag);
  }

  private static void operate(
      Map<String, Handler<RoutingContext>> all, OperationsRoutes operations) {
    all.put("metrics", operations::metrics);
    all.put("openapi", operations::openapi);
    all.put("rescan", operations::rescan);
  }
}
