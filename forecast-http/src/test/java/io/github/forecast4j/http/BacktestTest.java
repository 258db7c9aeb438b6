package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.forecast4j.FittedForecaster;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The last rows told again, by forecasters that are served and by plain ones. */
class BacktestTest {

  private static final String SAMPLE = "/v1/models/sample/backtest";

  @TempDir static Path folder;
  private static Service service;
  private static Service sample;

  @BeforeAll
  static void start() {
    FittedForecaster last = Forecasters.lastValue();
    last.save(folder.resolve("last.forecaster"));
    Forecasters.mean().save(folder.resolve("mean.forecaster"));
    service = Service.start("--models", folder.toString());
    sample = Service.start();
  }

  @AfterAll
  static void end() {
    service.close();
    sample.close();
  }

  private static JsonObject backtest(String model, String values, String more) {
    HttpResponse<String> response =
        service.post(
            "/v1/%s/backtest".formatted(model),
            "{\"series\": {\"values\": {\"x\": [%s]}}%s}".formatted(values, more));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Service.json(response);
  }

  private static JsonObject target(JsonObject answer) {
    return answer.getJsonArray("targets").getJsonObject(0);
  }

  @Test
  void lastValue_isToldFromTheRowsBeforeAlone() {
    JsonObject answer = backtest("models/last", "1, 2, 3, 4, 6, 9", ", \"rows\": 3");

    assertThat(answer.getInteger("first_row")).isEqualTo(3);
    assertThat(answer.getInteger("window")).isEqualTo(3);
    assertThat(target(answer).getJsonArray("actual")).isEqualTo(JsonArray.of(4.0, 6.0, 9.0));
    assertThat(target(answer).getJsonArray("forecast")).isEqualTo(JsonArray.of(3.0, 4.0, 6.0));
    assertThat(target(answer).getJsonObject("scores").getDouble("rmse"))
        .isCloseTo(Math.sqrt(14 / 3.), within(1e-9));
    assertThat(target(answer).getDouble("skill")).isZero();
    assertThat(target(answer).getString("verdict"))
        .isEqualTo(
            "Not better than repeating the last value: use last value (on 3 rows only, which may be"
                + " chance)");
  }

  @Test
  void longerForecasts_followEachOtherByTheirHorizon() {
    JsonObject answer =
        backtest("models/last", "1, 2, 3, 4, 6, 9, 5, 7", ", \"rows\": 5, \"horizon\": 2");

    assertThat(target(answer).getJsonArray("forecast"))
        .isEqualTo(JsonArray.of(3.0, 3.0, 6.0, 6.0, 5.0));
  }

  @Test
  void windowWithAGap_isLeftOut() {
    JsonObject answer = backtest("models/last", "1, 2, 3, 4, null, 9, 5, 7, 8", ", \"rows\": 6");

    assertThat(target(answer).getJsonArray("forecast"))
        .isEqualTo(JsonArray.of(3.0, 4.0, null, null, null, 7.0));
    assertThat(target(answer).getInteger("compared")).isEqualTo(2);
  }

  @Test
  void nothingToCompare_isSaid() {
    JsonObject answer = backtest("models/last", "1, 2, 3, null", ", \"rows\": 1");

    assertThat(target(answer).getString("verdict")).startsWith("Cannot be told");
    assertThat(target(answer).containsKey("skill")).isFalse();
  }

  @Test
  void betterForecaster_isCalledSo() {
    String swings =
        IntStream.range(0, 40)
            .mapToObj(i -> i % 2 == 0 ? "0" : "9")
            .collect(Collectors.joining(","));

    JsonObject answer = backtest("models/mean", swings, ", \"rows\": 20");

    assertThat(target(answer).getString("verdict"))
        .isEqualTo("50 % better than repeating the last value");
  }

  @Test
  void rowsThatWereLearned_areCounted() {
    String values = Requests.numbers(0, 20);
    String body =
        """
        {"series": {"start": "%s", "step": "P1D", "values": {"n_bytes": [%s]}}, "rows": 5}""";

    assertThat(
            Service.json(sample.post(SAMPLE, body.formatted("2024-01-01T00:00:00Z", values)))
                .getInteger("learned_rows"))
        .isEqualTo(5);
    assertThat(
            Service.json(sample.post(SAMPLE, body.formatted("2025-01-01T00:00:00Z", values)))
                .getInteger("learned_rows"))
        .isZero();
  }

  @Test
  void season_isTheOtherToBeat() {
    String weeks =
        IntStream.range(0, 70)
            .mapToObj(i -> String.valueOf(i % 7))
            .collect(Collectors.joining(","));
    JsonObject answer =
        Service.json(
            service.post(
                "/v1/baselines/drift/backtest",
                """
                {"series": {"start": "2024-07-01T00:00:00Z", "step": "P1D", "values": {"x": [%s]}},
                 "horizon": 1, "rows": 14}"""
                    .formatted(weeks)));

    assertThat(target(answer).getInteger("season")).isEqualTo(7);
    assertThat(target(answer).getJsonObject("seasonal").getDouble("rmse")).isZero();
    assertThat(target(answer).getString("verdict"))
        .isEqualTo(
            "Not better: repeating the last season of 7 rows is 100 % better; use the season");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ridge", "seasonal", "drift", "last-value", "mean"})
  void plainForecasters_continueWhateverTheyAreSent(String name) {
    String body =
        """
        {"series": [{"start": "2024-07-01T00:00:00Z", "step": "P1D", "values": {"x": [%s]}}],
         "horizon": 3}"""
            .formatted(Requests.numbers(0, 60));
    JsonObject answer =
        Service.json(service.post("/v1/baselines/%s/forecast".formatted(name), body));
    JsonObject forecast = answer.getJsonArray("forecasts").getJsonObject(0);

    assertThat(forecast.getString("start")).isEqualTo("2024-08-30T00:00:00Z");
    assertThat(forecast.getJsonObject("values").getJsonArray("x")).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"1e300, -1e300", "1e308, 1e308", "0, 0", "1e-320, 1", "null, 1", "null, null"})
  void plainForecasters_neverFailOnOddValues(String even, String odd) {
    String values =
        IntStream.range(0, 60)
            .mapToObj(i -> i % 2 == 0 ? even : odd)
            .collect(Collectors.joining(","));
    for (String name : List.of("ridge", "seasonal", "drift", "last-value", "mean")) {
      for (String call : List.of("forecast", "backtest")) {
        String series = "{\"values\": {\"\": [%s]}}".formatted(values);
        String body = call.equals("forecast") ? "[" + series + "]" : series;
        int status =
            service
                .post(
                    "/v1/baselines/%s/%s".formatted(name, call),
                    "{\"series\": %s, \"horizon\": 2}".formatted(body))
                .statusCode();
        assertThat(status).as(name + " " + call).isIn(200, 422);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"P2147483647M", "P1000000000Y", "PT9223372036854775807S", "P999Y"})
  void stepsThatLeadOutOfTime_areRefused(String step) {
    String series =
        "{\"start\": \"2024-01-31T00:00:00Z\", \"step\": \"%s\", \"values\": {\"x\": [1,2,3,4,5,6,7,8,9]}}"
            .formatted(step);
    for (HttpResponse<String> response :
        List.of(
            service.post("/v1/baselines/mean/forecast", "{\"series\": [%s]}".formatted(series)),
            service.post("/v1/baselines/mean/backtest", "{\"series\": %s}".formatted(series)))) {
      assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
      assertThat(Service.json(response).getString("field")).endsWith("step");
      assertThat(Service.json(response).getString("rule")).contains("before the year 10000");
    }
  }

  @Test
  void plainForecasters_sayWhatTheyLack() {
    HttpResponse<String> season =
        service.post(
            "/v1/baselines/seasonal/forecast", "{\"series\": [{\"values\": {\"x\": [1, 2]}}]}");
    HttpResponse<String> gap =
        service.post(
            "/v1/baselines/mean/forecast",
            "{\"series\": [{\"values\": {\"x\": [%s, null]}}]}".formatted(Requests.numbers(0, 60)));

    assertThat(Service.json(season).getString("field")).isEqualTo("series[0].step");
    assertThat(Service.json(season).getString("remedy")).startsWith("give start and step");
    assertThat(Service.json(gap).getString("field")).isEqualTo("series[0].values.x[60]");
  }

  @Test
  void plainForecasters_keepTheZoneOfTheirHistory() {
    String body =
        """
        {"series": [{"start": "2024-03-17T00:00:00+01:00[Europe/Prague]", "step": "P1D",
                     "values": {"x": [%s]}}]}"""
            .formatted(Requests.numbers(0, 30));
    JsonObject answer = Service.json(service.post("/v1/baselines/drift/forecast", body));

    assertThat(answer.getJsonArray("forecasts").getJsonObject(0).getString("start"))
        .isEqualTo("2024-04-16T00:00:00+02:00[Europe/Prague]");
  }

  @Test
  void plainForecasters_takeWhatTheyCanFitSoon() {
    String series = "{\"values\": {\"x\": [1]}}";
    String many = String.join(",", Collections.nCopies(21, series));
    String wide =
        IntStream.range(0, 20)
            .mapToObj("\"c%d\": [1, 2]"::formatted)
            .collect(Collectors.joining(","));
    String forecast = "/v1/baselines/ridge/forecast";

    assertThat(service.post(forecast, "{\"series\": [%s]}".formatted(many)).body())
        .contains("at most 20 series");
    assertThat(
            service
                .post(
                    forecast,
                    "{\"series\": [{\"values\": {%s}}], \"horizon\": 900}".formatted(wide))
                .body())
        .contains("must be at most 52 for 20 channels");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The path | the body | status | field | what the detail says
        "models/last | {\"series\": {\"values\": {\"x\": [1, 2, 3]}}} | 422 | series.values | more than 3 rows",
        "models/last | {\"series\": {\"values\": {\"x\": [1, 2, 3, 4]}}, \"rows\": 2} | 422 | rows | at most 1",
        "models/last | {\"series\": {\"values\": {\"y\": [1]}}} | 422 | series.values.x | is required",
        "models/last | {\"series\": {\"values\": {}}, \"rows\": 0} | 400 | rows | from 1 to 10000",
        "models/last | {\"series\": []} | 400 | series | must be object",
        "models/last | {\"rows\": 1} | 400 | series | is required",
        "baselines/ridge | {\"series\": {\"values\": {}}} | 422 | series.values | one channel",
        "baselines/ridge | {\"series\": {\"values\": {\"x\": [1, 2]}}} | 422 | series.values | more than",
        "baselines/other | {} | 404 | name | use one of",
      })
  void otherRequests_areRefusedByField(
      String path, String body, int status, String field, String detail) {
    HttpResponse<String> response = service.post("/v1/%s/backtest".formatted(path), body);

    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(Service.json(response).getString("field")).isEqualTo(field);
    assertThat(Service.json(response).getString("detail")).contains(detail);
  }
}
