package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityTest {

  @TempDir Path folder;

  private static HttpResponse<String> get(Service service, String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(service.uri(path));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return service.send(request.build());
  }

  @Test
  void keys_openWhatTheirRoleMay() {
    try (Service service = Service.start("--api-key", "read:ci:r3ad,admin:ops:4dm1n")) {
      HttpRequest rescan = service.posting("/v1/rescan", "").header("X-API-Key", "r3ad").build();

      assertThat(get(service, "/v1/models").statusCode()).isEqualTo(401);
      assertThat(get(service, "/v1/models", "X-API-Key", "wrong").statusCode()).isEqualTo(401);
      assertThat(get(service, "/v1/models", "X-API-Key", "r3ad").statusCode()).isEqualTo(200);
      assertThat(get(service, "/v1/models", "Authorization", "Bearer r3ad").statusCode())
          .isEqualTo(200);
      assertThat(get(service, "/v1/models", "X-API-Key", "4dm1n").statusCode()).isEqualTo(200);
      assertThat(service.send(rescan).statusCode()).isEqualTo(403);
      assertThat(
              service
                  .send(service.posting("/v1/rescan", "").header("X-API-Key", "4dm1n").build())
                  .statusCode())
          .isEqualTo(200);
      assertThat(service.post(Requests.FORECAST, Requests.forecast(1, 1)).statusCode())
          .isEqualTo(401);
      assertThat(get(service, "/metrics").statusCode()).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer r3ad", "bearer r3ad", "BEARER   r3ad"})
  void bearer_isReadAsHttpWritesSchemes(String authorization) {
    try (Service service = Service.start("--api-key", "read:ci:r3ad")) {
      assertThat(get(service, "/v1/models", "Authorization", authorization).statusCode())
          .isEqualTo(200);
      assertThat(get(service, "/v1/models", "Authorization", "x" + authorization).statusCode())
          .isEqualTo(401);
    }
  }

  @Test
  void healthAndContract_areOpen() {
    try (Service service = Service.start("--api-key", "read:ci:r3ad")) {
      for (String path :
          List.of(
              "/health/live",
              "/health/ready",
              "/ping",
              "/v2/health/ready",
              "/openapi.yaml",
              "/docs/")) {
        assertThat(get(service, path).statusCode()).as(path).isEqualTo(200);
      }
    }
  }

  @Test
  void keysOfAFile_canBeDigests() throws IOException {
    Path keys =
        Files.writeString(
            folder.resolve("keys"),
            """
            # SHA-256 of 'secret'
            read:ci:sha256:2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b
            """);
    try (Service service = Service.start("--api-keys", keys.toString())) {
      assertThat(get(service, "/v1/models", "X-API-Key", "secret").statusCode()).isEqualTo(200);
      assertThat(get(service, "/v1/models", "X-API-Key", "Secret").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void clientThatAsksTooOften_isToldToComeBack() {
    try (Service service = Service.start("--rate", "5")) {
      HttpResponse<String> last = get(service, "/v1/models");
      for (int i = 0; i < 20 && last.statusCode() == 200; i++) {
        last = get(service, "/v1/models");
      }

      assertThat(last.statusCode()).isEqualTo(429);
      assertThat(last.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(get(service, "/health/live").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void guessesOfKeys_areSlowedDown() {
    try (Service service = Service.start("--rate", "5", "--api-key", "read:ci:r3ad")) {
      int status = 401;
      for (int i = 0; i < 20 && status == 401; i++) {
        status = get(service, "/v1/models", "X-API-Key", "guess" + i).statusCode();
      }

      assertThat(status).isEqualTo(429);
    }
  }

  @Test
  void keysOfOneAddress_doNotTakeFromEachOther() {
    try (Service service = slow()) {
      assertThat(statusFor(service, "r3ad")).isEqualTo(200);
      assertThat(statusFor(service, "4dm1n")).isEqualTo(200);
      assertThat(statusFor(service, "r3ad")).isEqualTo(429);
      assertThat(statusFor(service, "guess")).isEqualTo(401);
      assertThat(statusFor(service, "guess")).isEqualTo(429);
    }
  }

  @Test
  void rightGuess_looksLikeAWrongOneToWhoGuessesTooOften() {
    try (Service service = slow()) {
      assertThat(statusFor(service, "guess")).isEqualTo(401);
      assertThat(statusFor(service, "r3ad")).isEqualTo(429);
    }
  }

  @Test
  void keyThatHasOpened_goesOnToOpenBesideGuesses() {
    try (Service service = Service.start("--rate", "5", "--api-key", "read:ci:r3ad")) {
      assertThat(statusFor(service, "r3ad")).isEqualTo(200);
      int status = 401;
      for (int i = 0; i < 20 && status == 401; i++) {
        status = statusFor(service, "guess" + i);
      }

      assertThat(status).isEqualTo(429);
      assertThat(statusFor(service, "r3ad")).isEqualTo(200);
    }
  }

  /** Lets one request in, and the next in minutes. */
  private static Service slow() {
    return Service.start("--rate", "0.005", "--api-key", "read:ci:r3ad,admin:ops:4dm1n");
  }

  private static int statusFor(Service service, String key) {
    return get(service, "/v1/models", "X-API-Key", key).statusCode();
  }

  @Test
  void refusal_tellsTheSecondsUntilTheNextRequest() {
    try (Service service = Service.start("--rate", "0.1")) {
      assertThat(get(service, "/v1/models").statusCode()).isEqualTo(200);
      HttpResponse<String> refused = get(service, "/v1/models");

      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
          .isBetween(5L, 10L);
    }
  }

  @Test
  void otherOrigins_areAllowedOnlyIfNamed() {
    try (Service service = Service.start("--cors-origin", "https://example.org")) {
      assertThat(
              get(service, "/v1/models", "Origin", "https://example.org")
                  .headers()
                  .firstValue("Access-Control-Allow-Origin"))
          .hasValue("https://example.org");
      assertThat(
              get(service, "/v1/models", "Origin", "https://evil.org")
                  .headers()
                  .firstValue("Access-Control-Allow-Origin"))
          .isEmpty();
    }
  }
}
