package io.github.forecast4j.http;

import io.github.forecast4j.http.log.LogFormat;
import io.github.forecast4j.http.log.Logs;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service that starts, is asked everything once and ends by itself: what is loaded on the way is
 * what a class-data archive should hold. The exit code is 0 if all was answered as it should.
 */
public final class Rehearsal {

  private static final String DAYS =
      "[1.21e12, 1.25e12, 1.19e12, 1.22e12, 1.24e12, 8.1e11, 7.6e11, 1.2e12, 1.26e12, 1.23e12, 1.22e12, 1.25e12]";
  private static final String FORECAST =
      """
      {"series": [{"start": "2024-07-01T00:00:00Z", "step": "P1D", "values": {"n_bytes": %s}}]}"""
          .formatted(DAYS);
  private static final String OBSERVATIONS =
      """
      {"series": "a", "start": "2024-07-01T00:00:00Z", "step": "P1D", "values": {"n_bytes": %s}}"""
          .formatted(DAYS);
  private static final String[] PAGES = {
    "/v1/models", "/v1/models/sample", "/metrics", "/openapi.yaml", "/docs/", "/health/live"
  };

  private Rehearsal() {}

  /** Takes the settings of the service, whose port is any that is free. */
  public static void main(String[] arguments) {
    Logs.setUp(LogFormat.JSON);
    Logger log = LoggerFactory.getLogger(Rehearsal.class);
    Settings settings = Settings.of(arguments);
    Map<String, Integer> wrong = new TreeMap<>();
    try (ForecastServer server = ForecastServer.start(settings)) {
      LocalClient client = LocalClient.of(settings.listen(), server.port());
      if (!HealthCheck.isReady(client)) {
        throw new IllegalStateException("the service has started, but is not ready");
      }
      askAll(client, wrong);
    }
    if (!wrong.isEmpty()) {
      throw new IllegalStateException("answered with another status than expected: " + wrong);
    }
    log.info("rehearsed");
  }

  private static void askAll(LocalClient client, Map<String, Integer> wrong) {
    expect(wrong, 200, "a forecast", client.post("/v1/models/sample/forecast", FORECAST));
    expect(wrong, 200, "a row", client.post("/v1/models/sample/observations", OBSERVATIONS));
    expect(wrong, 400, "a broken body", client.post("/v1/models/sample/forecast", "{"));
    expect(wrong, 404, "a wrong path", client.get("/nowhere"));
    for (String page : PAGES) {
      expect(wrong, 200, page, client.get(page));
    }
  }

  private static void expect(Map<String, Integer> wrong, int expected, String what, int status) {
    if (status != expected) {
      wrong.put(what, status);
    }
  }
}
