package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** More is asked than can be done. */
class OverloadTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String FORECASTS = "forecast4j_forecasts_total{model=\"sample\"}";
  private static final int SERIES = 60;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Test
  void largeRequests_beyondTheQueue_areToldToComeBack() {
    try (Service service = Service.start("--workers", "1", "--queue", "4", "--max-wait", "10000")) {
      // A client that a busy machine slows down may send no faster than is answered: more are sent
      // until it has been faster. The same goes for small requests beside them.
      long end = System.nanoTime() + PATIENCE.toNanos();
      boolean seen = false;
      while (!seen) {
        assertThat(System.nanoTime()).as("in time").isLessThan(end);
        List<CompletableFuture<HttpResponse<String>>> all = sendLarge(service);
        boolean overtaken = isOvertakenBySmall(service, all);
        int answered = countAnswered(all);
        assertThat(answered).isPositive();
        seen = overtaken && answered < all.size();
      }
      assertThat(metric(service, "forecast4j_queue_requests")).isZero();
    }
  }

  private static List<CompletableFuture<HttpResponse<String>>> sendLarge(Service service) {
    HttpRequest large = service.posting(Requests.FORECAST, Requests.forecast(30, 500)).build();
    return Stream.generate(() -> CLIENT.sendAsync(large, BodyHandlers.ofString()))
        .limit(16)
        .toList();
  }

  /** True if small requests are answered before all large ones are. */
  private static boolean isOvertakenBySmall(
      Service service, List<CompletableFuture<HttpResponse<String>>> large) {
    int small = service.post(Requests.FORECAST, Requests.forecast(1, 1)).statusCode();
    int live = service.get("/health/live").statusCode();
    assertThat(live).isEqualTo(200);
    return small == 200 && large.stream().anyMatch(one -> !one.isDone());
  }

  /** How many are answered; all others must be told to come back. */
  private static int countAnswered(List<CompletableFuture<HttpResponse<String>>> all) {
    int answered = 0;
    for (CompletableFuture<HttpResponse<String>> one : all) {
      HttpResponse<String> response = one.join();
      ContractCheck.check(response);
      if (response.statusCode() == 200) {
        answered++;
      } else {
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After").orElseThrow()).matches("[1-9]\\d*");
      }
    }
    return answered;
  }

  @Test
  void clientsThatGo_freeTheWork() throws IOException, InterruptedException {
    try (Service service =
        Service.start("--workers", "1", "--queue", "100", "--max-wait", "600000")) {
      long end = System.nanoTime() + PATIENCE.toNanos();
      List<RawClient> clients = new ArrayList<>();
      while (metric(service, "forecast4j_queue_requests") < 10) {
        assertThat(System.nanoTime()).as("in time").isLessThan(end);
        clients.add(sendLarge(service.port()));
      }
      double before = metric(service, FORECASTS);
      for (RawClient client : clients) {
        client.close();
      }
      while (metric(service, "forecast4j_queue_requests") > 0) {
        assertThat(System.nanoTime()).as("in time").isLessThan(end);
        Thread.sleep(20);
      }

      // What was being done is done to its end; what waited is dropped.
      assertThat((metric(service, FORECASTS) - before) / SERIES).isLessThan(5);
    }
  }

  private static RawClient sendLarge(int port) throws IOException {
    String large = Requests.forecast(SERIES, 1_000);
    RawClient client = new RawClient(port);
    client.send(
        "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(Requests.FORECAST, large.length(), large));
    return client;
  }

  private static double metric(Service service, String name) {
    return service
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .sum();
  }
}
