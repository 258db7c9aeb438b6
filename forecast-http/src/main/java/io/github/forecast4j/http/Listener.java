package io.github.forecast4j.http;

import io.github.forecast4j.http.route.Failures;
import io.github.forecast4j.http.route.Meters;
import io.github.forecast4j.http.route.Routes;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.openapi.contract.OpenAPIContract;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One event loop that serves connections. All of them share a port. */
final class Listener extends VerticleBase {

  /** Asks for any port that is free, the same for all listeners. */
  private static final int ANY_PORT = -1;

  private static final int LONGEST_LINE = 4 * 1024;
  private static final int LARGEST_HEADERS = 8 * 1024;

  private final HttpServerOptions options;
  private final Traffic traffic;
  private final AtomicInteger port;
  private final Routes routes;
  private final OpenAPIContract contract;
  private final Meters meters;

  Listener(
      HttpServerOptions options,
      Traffic traffic,
      AtomicInteger port,
      Routes routes,
      OpenAPIContract contract,
      Meters meters) {
    this.options = options;
    this.traffic = traffic;
    this.port = port;
    this.routes = routes;
    this.contract = contract;
    this.meters = meters;
  }

  /** How connections are served. */
  static HttpServerOptions options(ListenOptions listen) {
    HttpServerOptions options =
        new HttpServerOptions()
            .setHost(listen.host())
            .setPort(listen.port() == 0 ? ANY_PORT : listen.port())
            .setIdleTimeout((int) listen.idleTimeout().toSeconds())
            .setIdleTimeoutUnit(TimeUnit.SECONDS)
            .setHandle100ContinueAutomatically(true)
            // One request after the other: so a connection can be asked to close without losing
            // any.
            .setHttp2ClearTextEnabled(false)
            .setMaxInitialLineLength(LONGEST_LINE)
            .setMaxHeaderSize(LARGEST_HEADERS);
    listen.tls().ifPresent(pair -> options.setSsl(true).setKeyCertOptions(pair.options()));
    return options;
  }

  @Override
  public Future<?> start() {
    Router router = routes.router(vertx, contract, meters);
    HttpServer server = vertx.createHttpServer(options);
    return server
        .connectionHandler(traffic::connect)
        .invalidRequestHandler(Failures::invalid)
        .requestHandler(traffic.counting(router))
        .listen()
        .onSuccess(listening -> port.set(listening.actualPort()));
  }
}
