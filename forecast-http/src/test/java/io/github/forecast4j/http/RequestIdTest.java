package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One id names a request in its answer, its problem and the log. */
class RequestIdTest {

  private final Service service = Service.start();

  @AfterEach
  void end() {
    service.close();
  }

  private HttpResponse<String> ask(String path, String id) {
    return service.send(
        HttpRequest.newBuilder(service.uri(path)).header("X-Request-Id", id).build());
  }

  private static String id(HttpResponse<String> response) {
    return response.headers().firstValue("X-Request-Id").orElseThrow();
  }

  @Test
  void saneId_comesBackInHeaderAndProblem() {
    HttpResponse<String> response = ask("/v1/models/nowhere", "7f.a_B~-1");

    assertThat(id(response)).isEqualTo("7f.a_B~-1");
    assertThat(Service.json(response).getString("instance")).isEqualTo("urn:request:7f.a_B~-1");
  }

  @Test
  void otherIds_areReplacedByFreshOnes() {
    for (String given : new String[] {"", "two words", "a\"b", "é", "x".repeat(65)}) {
      assertThat(id(ask("/v1/models", given))).as(given).matches("[0-9a-f]{16}");
    }
  }

  @Test
  void everyAnswer_hasAnIdOfItsOwn() {
    assertThat(id(service.get("/v1/models"))).isNotEqualTo(id(service.get("/v1/models")));
    for (String path : new String[] {"/", "/docs/", "/nowhere", "/health/live", "/metrics"}) {
      assertThat(id(service.get(path))).matches("[0-9a-f]{16}");
    }
  }

  @Test
  void longLine_thatNoRouteSees_hasAnIdAsWell() {
    HttpResponse<String> response = service.get("/" + "x".repeat(5_000));

    assertThat(response.statusCode()).isEqualTo(414);
    assertThat(Service.json(response).getString("instance"))
        .isEqualTo("urn:request:" + id(response));
  }
}
