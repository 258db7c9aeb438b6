package io.github.forecast4j.http;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A real service on a free port of this machine, and a real client of it. */
final class Service implements AutoCloseable {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final ForecastServer server;

  private Service(ForecastServer server) {
    this.server = server;
  }

  /** Starts a service with settings. */
  static Service start(String... settings) {
    List<String> all = new ArrayList<>(List.of("--port", "0", "--drain", "2"));
    all.addAll(List.of(settings));
    return new Service(ForecastServer.start(Settings.of(all.toArray(String[]::new))));
  }

  URI uri(String path) {
    return server.uri().resolve(path);
  }

  int port() {
    return server.port();
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(uri(path)).build());
  }

  HttpResponse<String> post(String path, String json) {
    return send(posting(path, json).build());
  }

  HttpResponse<String> post(String path, String mediaType, String body) {
    return send(posting(path, mediaType, body).build());
  }

  HttpRequest.Builder posting(String path, String json) {
    return posting(path, "application/json", json);
  }

  private HttpRequest.Builder posting(String path, String mediaType, String body) {
    return HttpRequest.newBuilder(uri(path))
        .header("Content-Type", mediaType)
        .timeout(Duration.ofSeconds(60))
        .POST(BodyPublishers.ofString(body));
  }

  /** Sends a request; whatever comes back must be what the contract says. */
  HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
      ContractCheck.check(response);
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static JsonObject json(HttpResponse<String> response) {
    return new JsonObject(response.body());
  }

  @Override
  public void close() {
    server.close();
  }
}
