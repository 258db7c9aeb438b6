package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forecast4j.http.log.LogFormat;
import io.github.forecast4j.http.log.Logs;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The log is JSON where machines read it, and tells one request by its id. */
class LogTest {

  /** What is written to standard output meanwhile, a line each. */
  private static List<JsonObject> jsonOf(Runnable task) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      Logs.setUp(LogFormat.JSON);
      task.run();
    } finally {
      Logs.setUp(LogFormat.TEXT);
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8).lines().map(JsonObject::new).toList();
  }

  private static void ask(String id, String path, String... settings) {
    try (Service service = Service.start(settings)) {
      HttpRequest request =
          HttpRequest.newBuilder(service.uri(path)).header("X-Request-Id", id).build();
      service.send(request);
    }
  }

  @Test
  void accessLog_tellsEachRequestWithItsIdAndTime() {
    List<JsonObject> lines = jsonOf(() -> ask("ticket-7", "/v1/models?x=hidden", "--access-log"));

    assertThat(lines)
        .filteredOn(line -> line.getString("logger").equals("forecast4j.access"))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.getString("request_id")).isEqualTo("ticket-7");
              assertThat(line.getString("method")).isEqualTo("GET");
              assertThat(line.getString("path")).isEqualTo("/v1/models");
              assertThat(line.getInteger("status")).isEqualTo(200);
              assertThat(line.getDouble("duration_ms")).isPositive();
              assertThat(line.getInstant("timestamp")).isNotNull();
              assertThat(line.encode()).doesNotContain("hidden");
            });
  }

  @Test
  void requests_haveNoLineUnlessAskedFor() {
    assertThat(jsonOf(() -> ask("ticket-8", "/v1/models")))
        .noneMatch(line -> line.encode().contains("ticket-8"));
  }

  @Test
  void exceptions_stayOnOneLineWithTheirStack() {
    List<JsonObject> lines =
        jsonOf(
            () ->
                LoggerFactory.getLogger("test")
                    .error("two\nlines \"quoted\"", new IllegalStateException("why")));

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).getString("level")).isEqualTo("ERROR");
    assertThat(lines.get(0).getString("message")).isEqualTo("two\nlines \"quoted\"");
    assertThat(lines.get(0).getString("exception"))
        .contains("IllegalStateException: why", "LogTest");
  }
}
