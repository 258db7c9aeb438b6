package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ObservationsTest {

  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.start("--max-tracked", "5");
  }

  @AfterAll
  static void end() {
    service.close();
  }

  private static HttpResponse<String> observe(String series, int day, String values) {
    return service.post(
        Requests.OBSERVE,
        """
        {"series": "%s", "start": "%sT00:00:00Z", "step": "P1D", "values": {"n_bytes": [%s]}}"""
            .formatted(series, LocalDate.of(2024, 7, 1).plusDays(day), values));
  }

  @Test
  void rows_oneByOne_giveAForecastWhenTheWindowIsFull() {
    for (int day = 0; day < 11; day++) {
      JsonObject answer = Service.json(observe("one", day, Requests.numbers(day, 1)));
      assertThat(answer.getInteger("rows_missing")).isEqualTo(11 - day);
      assertThat(answer.containsKey("forecast")).isFalse();
    }

    JsonObject answer = Service.json(observe("one", 11, Requests.numbers(11, 1)));

    assertThat(answer.getInteger("rows_missing")).isZero();
    assertThat(answer.getJsonObject("forecast"))
        .isEqualTo(
            Service.json(service.post(Requests.FORECAST, Requests.forecast(1, 7)))
                .getJsonArray("forecasts")
                .getJsonObject(0));
  }

  @Test
  void nextRow_tellsTheErrorOfTheLastForecast() {
    JsonObject first = Service.json(observe("two", 0, Requests.numbers(0, 12)));
    double said =
        first
            .getJsonObject("forecast")
            .getJsonObject("values")
            .getJsonArray("n_bytes")
            .getDouble(0);
    double last = Double.parseDouble(Requests.numbers(11, 1));

    JsonObject error = Service.json(observe("two", 12, "1e12")).getJsonObject("last_error");

    assertThat(error.getInteger("steps")).isEqualTo(1);
    assertThat(error.getJsonObject("mean_absolute_error").getDouble("n_bytes"))
        .isCloseTo(Math.abs(1e12 - said), within(1.));
    assertThat(error.getJsonObject("last_value_mean_absolute_error").getDouble("n_bytes"))
        .isCloseTo(Math.abs(1e12 - last), within(1.));
  }

  @Test
  void errors_areAmongTheMetrics() {
    observe("three", 0, Requests.numbers(0, 12));
    observe("three", 12, "1e12");

    assertThat(service.get("/metrics").body())
        .contains(
            "forecast4j_live_absolute_error_sum{model=\"sample\",of=\"forecast\",target=\"n_bytes\"}")
        .contains(
            "forecast4j_live_absolute_error_sum{model=\"sample\",of=\"last_value\",target=\"n_bytes\"}");
  }

  @Test
  void missingDays_areGaps() {
    observe("four", 0, Requests.numbers(0, 12));

    JsonObject answer = Service.json(observe("four", 14, Requests.numbers(14, 1)));

    assertThat(answer.getInteger("rows_missing")).isEqualTo(11);
    assertThat(answer.getJsonObject("last_error").getInteger("steps")).isEqualTo(1);
  }

  @Test
  void longAbsence_beginsAnew() {
    observe("five", 0, Requests.numbers(0, 12));

    JsonObject answer = Service.json(observe("five", 100, Requests.numbers(0, 12)));

    assertThat(answer.containsKey("forecast")).isTrue();
    assertThat(answer.containsKey("last_error")).isFalse();
  }

  @Test
  void sameRowAgain_isAConflictThatNamesTheNext() {
    observe("six", 0, Requests.numbers(0, 12));

    HttpResponse<String> again = observe("six", 11, Requests.numbers(11, 1));

    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(Service.json(again).getString("field")).isEqualTo("start");
    assertThat(Service.json(again).getString("remedy")).contains("2024-07-13T00:00:00Z");
    assertThat(observe("six", 12, "1e12").statusCode()).isEqualTo(200);
  }

  @Test
  void tooManySeries_forgetTheOneThatIsSilentLongest() {
    for (int i = 0; i < 6; i++) {
      observe("many" + i, 0, Requests.numbers(0, 12));
    }

    JsonObject forgotten = Service.json(observe("many0", 12, "1e12"));

    assertThat(forgotten.getInteger("rows")).isEqualTo(1);
  }
}
