package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients that are slow, rude or gone. */
class ConnectionsTest {

  private static Service service;

  @BeforeAll
  static void start() {
    service =
        Service.start("--read-timeout", "1", "--idle-timeout", "2", "--max-connections", "20");
  }

  @AfterAll
  static void end() {
    service.close();
  }

  private static String head(String path, int length) {
    return "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
        .formatted(path, length);
  }

  private static double metric(String name) {
    return service
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .sum();
  }

  private static void awaitNothingHeld() throws InterruptedException {
    for (int i = 0; i < 200 && metric("forecast4j_bodies_bytes") > 0; i++) {
      Thread.sleep(20);
    }
    assertThat(metric("forecast4j_bodies_bytes")).isZero();
  }

  @Test
  void bodyThatDoesNotCome_isGivenUp() throws IOException, InterruptedException {
    try (RawClient client = new RawClient(service.port())) {
      client.send(head(Requests.FORECAST, 1_000) + "{\"series\": [");

      assertThat(client.read().status()).isEqualTo(408);
      assertThat(client.read().status()).isZero();
    }
    awaitNothingHeld();
  }

  @Test
  void silentConnection_isClosed() throws IOException {
    try (RawClient client = new RawClient(service.port())) {
      assertThat(client.read().status()).isZero();
    }
  }

  @Test
  void connectionsThatAreCut_leaveNothingBehind() throws IOException, InterruptedException {
    for (int i = 0; i < 10; i++) {
      try (RawClient client = new RawClient(service.port())) {
        client.send(head(Requests.FORECAST, 1_000_000) + "{\"series\": [".repeat(i * 100));
      }
    }
    awaitNothingHeld();
  }

  @Test
  void requestInSmallPieces_isAnswered() throws IOException, InterruptedException {
    String body = Requests.forecast(1, 2);
    String request = head(Requests.FORECAST, body.length()) + body;
    try (RawClient client = new RawClient(service.port())) {
      for (int at = 0; at < request.length(); at += 40) {
        client.send(request.substring(at, Math.min(at + 40, request.length())));
        Thread.sleep(5);
      }

      assertThat(client.read().status()).isEqualTo(200);
    }
  }

  @Test
  void requestsInOnePiece_areAllAnsweredInOrder() throws IOException {
    String body = Requests.forecast(1, 2);
    String one = head(Requests.FORECAST, body.length()) + body;
    String other = "GET /v1/models/sample HTTP/1.1\r\nHost: x\r\n\r\n";
    try (RawClient client = new RawClient(service.port())) {
      client.send(one + other + one);

      assertThat(client.read().body()).startsWith("{\"model\"");
      assertThat(client.read().body()).startsWith("{\"name\"");
      assertThat(client.read().body()).startsWith("{\"model\"");
    }
  }

  @Test
  void bodyInChunks_isAnswered() throws IOException {
    String body = Requests.forecast(1, 2);
    try (RawClient client = new RawClient(service.port())) {
      client.send(
          "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
              .formatted(Requests.FORECAST));
      client.send("%x\r\n%s\r\n0\r\n\r\n".formatted(body.length(), body));

      assertThat(client.read().status()).isEqualTo(200);
    }
  }

  @Test
  void noHttpAtAll_isAProblem() throws IOException {
    try (RawClient client = new RawClient(service.port())) {
      client.send("\u0016\u0003\u0001 hello\r\n\r\n");

      assertThat(client.read().status()).isEqualTo(400);
    }
  }

  @Test
  void tooManyConnections_areTurnedAway() throws IOException {
    List<RawClient> clients = new ArrayList<>();
    int answered = 0;
    try {
      for (int i = 0; i < 40; i++) {
        clients.add(new RawClient(service.port()));
      }
      for (RawClient client : clients) {
        answered += isAnswered(client) ? 1 : 0;
      }
    } finally {
      for (RawClient client : clients) {
        client.close();
      }
    }
    assertThat(answered).isBetween(1, 20);
  }

  private static boolean isAnswered(RawClient client) throws IOException {
    try {
      client.send("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n");
      return client.read().status() == 200;
    } catch (SocketException closed) {
      return false;
    }
  }
}
