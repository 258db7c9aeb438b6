package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forecast4j.http.log.LogFormat;
import io.github.forecast4j.http.log.Logs;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The log tells who asked what and how it ended, and nothing of what was sent. */
class AuditTest {

  @Test
  void requests_areWrittenDownWithoutTheirContents() {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    Logs.setUp(LogFormat.TEXT);
    try (Service service = Service.start("--audit", "--api-key", "read:ci:r3ad")) {
      HttpRequest good =
          service
              .posting(Requests.FORECAST + "?token=hidden", Requests.forecast(1, 1))
              .header("X-API-Key", "r3ad")
              .build();
      service.send(good);
      service.get("/v1/models/secret%0Aclient=forged");
    } finally {
      System.setErr(before);
    }

    assertThat(
            log.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("client=")))
        .anyMatch(line -> line.endsWith("client=ci POST /v1/models/sample/forecast 200"))
        .anyMatch(
            line ->
                line.contains("client=127.0.0.1 GET /v1/models/secret") && line.endsWith(" 401"))
        .noneMatch(
            line -> line.contains("hidden") || line.contains("r3ad") || line.contains("n_bytes"));
  }
}
