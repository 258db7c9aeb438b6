package io.github.forecast4j.http;

import io.github.forecast4j.http.json.Contract;
import io.github.forecast4j.http.json.ForecastReader;
import io.github.forecast4j.http.route.BodyReader;
import io.github.forecast4j.http.route.Gate;
import io.github.forecast4j.http.route.Meters;
import io.github.forecast4j.http.route.Routes;
import io.github.forecast4j.http.security.FairShare;
import io.github.forecast4j.http.security.RateLimit;
import io.github.forecast4j.http.security.RequestLog;
import io.github.forecast4j.http.serving.Serving;
import io.github.forecast4j.http.serving.Tracks;
import io.github.forecast4j.http.work.Work;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.micrometer.Label;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import io.vertx.openapi.contract.OpenAPIContract;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running service: it listens from {@link #start} on, and is ready when that returns. {@link
 * #close} ends it without losing a request.
 */
public final class ForecastServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ForecastServer.class);

  /** How long connections must be silent before they count as forgotten. */
  private static final Duration QUIET = Duration.ofSeconds(3);

  private static final Duration LONGEST_START = Duration.ofMinutes(1);
  private static final int NO_PORT = -1;

  private final Settings settings;
  private final ListeningTransport transport = new ListeningTransport();
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final AtomicBoolean draining = new AtomicBoolean();
  private final AtomicBoolean closing = new AtomicBoolean();
  private final AtomicInteger port = new AtomicInteger(NO_PORT);
  private final List<RequestLog> logs;
  private final Contract contract = Contract.load();
  private final Traffic traffic;
  private final Serving serving;
  private final Vertx vertx;
  private final Work work;
  private final BodyReader bodies;

  private ForecastServer(Settings settings) {
    this.settings = settings;
    this.logs = logs(settings);
    this.traffic = new Traffic(settings.listen().maxConnections());
    this.serving =
        new Serving(settings.models(), new ForecastReader(contract, settings.limits().body()));
    this.vertx =
        Vertx.builder()
            .with(options(settings))
            .withMetrics(new MicrometerMetricsFactory(registry))
            .withTransport(transport)
            .build();
    Work.Bounds bounds = settings.limits().work();
    this.work =
        new Work(
            vertx.createSharedWorkerExecutor(
                "forecast4j-forecasts", bounds.threads(), 1, TimeUnit.MINUTES),
            bounds);
    this.bodies = new BodyReader(settings.limits().bodies());
  }

  /**
   * Starts a service.
   *
   * @return the service, whose forecasters are loaded and warm
   * @throws IllegalArgumentException if the certificate and its key cannot be used
   * @throws IllegalStateException if it cannot listen
   */
  public static ForecastServer start(Settings settings) {
    ForecastServer server = new ForecastServer(settings);
    try {
      settings.listen().tls().ifPresent(pair -> pair.check(server.vertx));
      // Forecasters load while the contract does: neither needs the other.
      CompletableFuture<Void> loading =
          CompletableFuture.runAsync(() -> server.serving.start(settings.scan()));
      server.listen();
      loading.join();
      return server;
    } catch (CompletionException e) {
      server.end();
      throw new IllegalStateException("the service cannot start: " + e.getCause(), e);
    } catch (RuntimeException e) {
      server.end();
      throw e;
    }
  }

  private static List<RequestLog> logs(Settings settings) {
    List<RequestLog> logs = new ArrayList<>();
    if (settings.security().audit()) {
      logs.add(new RequestLog(RequestLog.AUDIT));
    }
    if (settings.log().access()) {
      logs.add(new RequestLog(RequestLog.ACCESS));
    }
    return logs;
  }

  private static VertxOptions options(Settings settings) {
    return new VertxOptions()
        .setEventLoopPoolSize(settings.limits().eventLoops())
        .setMetricsOptions(
            // Methods are for clients to choose, so they are no label: their number has no bound.
            new MicrometerMetricsOptions()
                .setEnabled(true)
                .setJvmMetricsEnabled(true)
                .setLabels(EnumSet.of(Label.HTTP_ROUTE, Label.HTTP_CODE, Label.POOL_NAME)));
  }

  private void listen() {
    Routes routes = routes();
    Meters meters = new Meters(registry);
    new UptimeMetrics().bindTo(registry);
    Routes.Services services = routes.services();
    meters.show(serving, services.work(), services.tracks(), services.bodies());
    HttpServerOptions options = Listener.options(settings.listen());
    await(
        OpenAPIContract.from(vertx, contract.forRouters())
            .compose(
                resolved ->
                    vertx.deployVerticle(
                        () -> new Listener(options, traffic, port, routes, resolved, meters),
                        new DeploymentOptions().setInstances(settings.limits().eventLoops()))));
  }

  private Routes routes() {
    Routes.Services services =
        new Routes.Services(
            serving,
            new Tracks(settings.limits().maxTracked()),
            work,
            bodies,
            settings.limits().body(),
            registry);
    FairShare share = new FairShare(new RateLimit(settings.security().rate()));
    Gate gate = new Gate(settings.security().keys(), share, logs);
    Routes.Surroundings surroundings =
        new Routes.Surroundings(
            settings.listen().tls().isPresent(),
            settings.listen().origins(),
            draining::get,
            closing::get);
    return new Routes(contract, services, gate, surroundings);
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.await(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("the service cannot start: " + e.getMessage(), e);
    }
  }

  /** The port it listens on. */
  public int port() {
    return port.get();
  }

  /** Where it is reached from this machine. */
  public URI uri() {
    String scheme = settings.listen().tls().isPresent() ? "https" : "http";
    String host = settings.listen().host();
    return URI.create(
        "%s://%s:%d".formatted(scheme, host.equals("0.0.0.0") ? "127.0.0.1" : host, port()));
  }

  /**
   * Ends the service: it says that it is not ready, stops listening, answers what was asked, and
   * asks connections to close. Returns when it has ended.
   */
  @Override
  public void close() {
    if (draining.getAndSet(true)) {
      return;
    }
    try {
      Thread.sleep(settings.listen().drainDelay().toMillis());
      // In this order: a client that was asked to close would connect again while it could.
      transport.stopListening();
      closing.set(true);
      traffic.awaitQuiet(
          () -> work.waiting() + bodies.incoming(), QUIET, settings.listen().drain());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    LOG.info("ending with {} connections left", traffic.connections());
    end();
  }

  private void end() {
    serving.close();
    try {
      vertx.close().await(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
    } catch (Exception e) {
      LOG.warn("the service did not end in good order", e);
    }
    logs.forEach(RequestLog::close);
    registry.close();
  }
}
