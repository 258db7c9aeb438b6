package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** More is asked than can be done. */
class OverloadTest {

  @Test
  void largeRequests_beyondTheQueue_areToldToComeBack() {
    HttpClient client = HttpClient.newHttpClient();
    try (Service service = Service.start("--workers", "1", "--queue", "4", "--max-wait", "10000")) {
      String large = Requests.forecast(30, 200);
      List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        all.add(
            client.sendAsync(
                service.posting(Requests.FORECAST, large).build(), BodyHandlers.ofString()));
      }
      // Small requests are answered all the while.
      assertThat(service.post(Requests.FORECAST, Requests.forecast(1, 1)).statusCode())
          .isEqualTo(200);
      assertThat(service.get("/health/live").statusCode()).isEqualTo(200);

      int answered = 0;
      for (CompletableFuture<HttpResponse<String>> one : all) {
        HttpResponse<String> response = one.join();
        ContractCheck.check(response);
        if (response.statusCode() == 200) {
          answered++;
        } else {
          assertThat(response.statusCode()).isEqualTo(429);
          assertThat(response.headers().firstValue("Retry-After").orElseThrow())
              .matches("[1-9]\\d*");
        }
      }
      assertThat(answered).isBetween(1, 39);
      assertThat(service.get("/metrics").body()).contains("forecast4j_queue_requests 0.0");
    }
  }

  @Test
  void clientThatGoes_freesTheWork() throws IOException, InterruptedException {
    try (Service service =
        Service.start("--workers", "1", "--queue", "100", "--max-wait", "60000")) {
      String large = Requests.forecast(60, 200);
      for (int i = 0; i < 20; i++) {
        try (RawClient client = new RawClient(service.port())) {
          client.send(
              "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                  .formatted(Requests.FORECAST, large.length(), large));
          Thread.sleep(20);
        }
      }
      long start = System.nanoTime();
      HttpResponse<String> one = service.post(Requests.FORECAST, large);
      long alone = System.nanoTime();
      assertThat(one.statusCode()).isEqualTo(200);
      service.post(Requests.FORECAST, large);
      long again = System.nanoTime() - alone;

      // Twenty were before it; nearly all of them were dropped.
      assertThat((alone - start) / (double) again).isLessThan(15);
    }
  }
}
