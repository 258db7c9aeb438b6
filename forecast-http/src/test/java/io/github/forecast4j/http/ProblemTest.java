package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is told by field, rule, value and remedy. */
class ProblemTest {

  private static final String DAYS = Requests.numbers(0, 12);

  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.start("--max-body", "20000", "--max-series", "3", "--max-horizon", "50");
  }

  @AfterAll
  static void end() {
    service.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The body | status | field | what the detail says
        "{} | 400 | series | is required",
        "[] | 400 | body | must be object",
        "{\"series\": []} | 400 | series | at least 1 item",
        "{\"series\": 3} | 400 | series | must be array",
        "{\"series\": [{}]} | 400 | series[0].values | is required",
        "{\"series\": [{\"values\": {\"n_bytes\": [1, \"2\"]}}]} | 400 | series[0].values.n_bytes[1] | \"2\"",
        "{\"series\": [{\"values\": {\"n_bytes\": [1e999]}}]} | 400 | series[0].values.n_bytes[0] | finite",
        "{\"series\": [{\"values\": {}}], \"horizn\": 3} | 400 | horizn | horizon",
        "{\"series\": [{\"values\": {}}], \"horizon\": 0} | 400 | horizon | at least 1",
        "{\"series\": [{\"values\": {}}], \"horizon\": 1.5} | 400 | horizon | whole",
        "{\"series\": [{\"values\": {}}], \"horizon\": 51} | 400 | horizon | at most 50",
        "{\"series\": [{\"values\": {}}], \"horizon\": 9e99} | 400 | horizon | whole",
        "{\"series\": [{\"values\": {}}], \"levels\": [2]} | 400 | levels[0] | between",
        "{\"series\": [{\"values\": {}},{\"values\": {}},{\"values\": {}},{\"values\": {}}]} | 400 | series | at most 3",
        "{\"series\": [{\"values\": {}}]} {} | 400 | body | nothing may follow",
        "{\"series\": [{\"values\": {\"a\": [], \"a\": []}}]} | 400 | series[0].values.a | Duplicate field 'a' at line 1, column 37",
        "{\"series\": [[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]} | 400 | series[0] | must be object",
        "{\"series\": [NaN]} | 400 | series | a gap is null",
      })
  void malformedBody_isRefusedByField(String body, int status, String field, String detail) {
    requireProblem(service.post(Requests.FORECAST, body), status, field, detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"step\": \"P1D\" | series[0].start | uses the calendar",
        "\"start\": \"2024-07-01T00:00:00Z\" | series[0].step | give P1D",
        "\"start\": \"yesterday\", \"step\": \"P1D\" | series[0].start | yesterday",
        "\"start\": \"2024-07-01T00:00:00\", \"step\": \"P1D\" | series[0].start | offset",
        "\"start\": \"+99999-07-01T00:00:00Z\", \"step\": \"P1D\" | series[0].start | ISO",
        "\"start\": \"2024-07-01T00:00:00Z\", \"step\": \"1D\" | series[0].step | like P1D",
        "\"start\": \"2024-07-01T00:00:00Z\", \"step\": \"PT1H\" | series[0].step | was learned",
      })
  void unusableGrid_isRefusedByField(String grid, String field, String detail) {
    String body = "{\"series\": [{%s, \"values\": {\"n_bytes\": [%s]}}]}".formatted(grid, DAYS);

    requireProblem(service.post(Requests.FORECAST, body), 422, field, detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"n_flows\": [1] | series[0].values.n_bytes | [n_flows]",
        "\"n_bytes\": [1, 2, 3] | series[0].values | at least 12 rows",
        "\"n_bytes\": [1,2,3,4,5,6,7,8,9,10,11,null] | series[0].values.n_bytes[11] | fill it",
        "\"n_bytes\": [1e300,2,3,4,5,6,7,8,9,10,11,1e300] | series[0].values | too far",
      })
  void unusableColumns_areRefusedByField(String columns, String field, String detail) {
    String body =
        "{\"series\": [{\"start\": \"2024-07-01T00:00:00Z\", \"step\": \"P1D\", \"values\": {%s}}]}"
            .formatted(columns);

    requireProblem(service.post(Requests.FORECAST, body), 422, field, detail);
  }

  @Test
  void levels_withoutIntervals_areRefused() {
    String body = "{\"series\": [" + Requests.series(12) + "], \"levels\": [0.9]}";

    requireProblem(service.post(Requests.FORECAST, body), 422, "levels", "has no intervals");
  }

  @Test
  void oneBadSeriesOfMany_isNamed() {
    String body = "{\"series\": [%s, %s]}".formatted(Requests.series(12), Requests.series(11));

    requireProblem(service.post(Requests.FORECAST, body), 422, "series[1].values", "11 rows");
  }

  @Test
  void unknownModel_isToldWhichThereAre() {
    requireProblem(service.get("/v1/models/other"), 404, "name", "[sample]");
    requireProblem(service.post("/v1/models/other/forecast", "{}"), 404, "name", "[sample]");
  }

  @Test
  void unknownPath_isTold() {
    requireProblem(service.get("/v3"), 404, "path", "/docs/");
  }

  @Test
  void pathThatIsNoText_isRefused() throws IOException {
    try (RawClient client = new RawClient(service.port())) {
      client.send("POST /v1/models/%zz HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");

      assertThat(client.read().status()).isEqualTo(400);
    }
  }

  @Test
  void wrongMethod_isToldWhichThereAre() {
    HttpResponse<String> response = service.get(Requests.FORECAST);

    requireProblem(response, 405, "method", "POST");
    assertThat(response.headers().firstValue("Allow")).hasValue("POST");
  }

  @Test
  void otherMediaType_isRefused() {
    HttpRequest form =
        HttpRequest.newBuilder(service.uri(Requests.FORECAST))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(Requests.forecast(1, 3)))
            .build();

    requireProblem(service.send(form), 415, "Content-Type", "application/json");
  }

  @Test
  void longBody_isRefused() {
    String body = " ".repeat(30_000) + Requests.forecast(1, 3);

    requireProblem(service.post(Requests.FORECAST, body), 413, "body", "at most 20000 bytes");
    requireProblem(
        service.post(Requests.FORECAST, " ".repeat(200_000)), 413, "body", "at most 20000 bytes");
  }

  @Test
  void longHeadersAndLines_areRefused() {
    HttpRequest headers =
        HttpRequest.newBuilder(service.uri("/v1/models")).header("X", "x".repeat(9_000)).build();

    assertThat(service.send(headers).statusCode()).isEqualTo(431);
    assertThat(service.get("/v1/models?" + "x".repeat(5_000)).statusCode()).isEqualTo(414);
  }

  @Test
  void predictApi_saysWhatToSendInstead() {
    HttpResponse<String> response = service.post("/predict_api", "{\"data\": [1, 2]}");

    requireProblem(response, 422, "body", "/v1/models/sample/forecast");
    String instead = Service.json(response).getJsonObject("example").encode();
    assertThat(service.post(Requests.FORECAST, instead).statusCode()).isEqualTo(200);
  }

  private static void requireProblem(
      HttpResponse<String> response, int status, String field, String detail) {
    assertThat(response.headers().firstValue("Content-Type"))
        .as(response.body())
        .hasValue("application/problem+json");
    JsonObject problem = Service.json(response);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(problem.getInteger("status")).isEqualTo(status);
    assertThat(problem.getString("field")).as(response.body()).isEqualTo(field);
    assertThat(problem.getString("rule")).isNotBlank();
    assertThat(problem.getString("detail")).contains(detail).doesNotContain("Exception");
  }
}
