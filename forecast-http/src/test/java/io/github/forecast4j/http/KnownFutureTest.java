package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forecasters that take channels whose values are known for the steps to come. */
class KnownFutureTest {

  private static final String MODEL = "/v1/models/campaigns";
  private static final String ROWS =
      "{\"start\": \"2024-07-01T00:00:00Z\", \"step\": \"P1D\","
          + " \"values\": {\"y\": [1, 3, 1], \"campaign\": [0, 1, 0]}%s}";

  @TempDir static Path folder;

  private static Service service;

  @BeforeAll
  static void start() {
    Forecasters.campaigns().save(folder.resolve("campaigns.forecaster"));
    service = Service.start("--models", folder.toString());
  }

  @AfterAll
  static void end() {
    service.close();
  }

  private static HttpResponse<String> forecast(int horizon, String... futures) {
    StringBuilder series = new StringBuilder();
    for (String future : futures) {
      series.append(series.isEmpty() ? "" : ", ").append(ROWS.formatted(future));
    }
    return service.post(
        MODEL + "/forecast", "{\"series\": [%s], \"horizon\": %d}".formatted(series, horizon));
  }

  private static String future(String values) {
    return ", \"future\": {\"campaign\": [" + values + "]}";
  }

  private static JsonArray told(HttpResponse<String> response, int series) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Service.json(response)
        .getJsonArray("forecasts")
        .getJsonObject(series)
        .getJsonObject("values")
        .getJsonArray("y");
  }

  @Test
  void future_thatIsGiven_isSeen() {
    JsonArray both = told(forecast(2, future("1, 0")), 0);
    assertThat(both.getDouble(0)).isCloseTo(3, within(.1));
    assertThat(both.getDouble(1)).isCloseTo(1, within(.1));
  }

  @Test
  void futures_ofManySeries_areThoseOfEach() {
    HttpResponse<String> answer = forecast(2, future("1, 0"), future("0, 1"));
    assertThat(told(answer, 0)).isEqualTo(told(forecast(2, future("1, 0")), 0));
    assertThat(told(answer, 1)).isEqualTo(told(forecast(2, future("0, 1")), 0));
  }

  @Test
  void future_forALongerForecast_isWholeHorizons() {
    assertThat(told(forecast(3, future("1, 0, 0, 1")), 0)).hasSize(3);
    assertProblem(
        forecast(3, future("1, 0, 0")), "series[0].future.campaign", "3 values", "4 values");
  }

  @Test
  void future_missingOrOfAnotherChannel_isRefusedByName() {
    assertProblem(forecast(2, ""), "series[0].future.campaign", "missing", "2 values");
    assertProblem(
        forecast(2, ", \"future\": {\"weather\": [1, 2]}"),
        "series[0].future.weather",
        "weather",
        "[campaign]");
  }

  @Test
  void future_withAGap_namesChannelAndTime() {
    HttpResponse<String> response = forecast(2, future("1, null"));
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).contains("campaign", "2024-07-05");
  }

  @Test
  void start_isRequired_becauseTheFutureStandsSomewhere() {
    HttpResponse<String> response =
        service.post(
            MODEL + "/forecast",
            "{\"series\": [{\"values\": {\"y\": [1, 3], \"campaign\": [0, 1]},"
                + " \"future\": {\"campaign\": [1, 0]}}]}");
    assertProblem(response, "series[0].start", "missing", "known in advance");
  }

  @Test
  void description_tellsWhatMustBeKnown() {
    JsonObject model = Service.json(service.get(MODEL));
    assertThat(model.getJsonArray("known_future")).containsExactly("campaign");
  }

  @Test
  void observations_takeTheFutureToo() {
    String rows =
        "{\"start\": \"2024-07-01T00:00:00Z\", \"step\": \"P1D\", \"values\": {\"y\": [1, 3],"
            + " \"campaign\": [0, 1]}, \"future\": {\"campaign\": [1, 0]}}";
    JsonObject answer = Service.json(service.post(MODEL + "/observations", rows));
    assertThat(
            answer.getJsonObject("forecast").getJsonObject("values").getJsonArray("y").getDouble(0))
        .isCloseTo(3, within(.1));
  }

  @Test
  void backtest_takesTheFutureFromTheSeries() {
    String series =
        "{\"series\": {\"start\": \"2024-07-01T00:00:00Z\", \"step\": \"P1D\", \"values\": {\"y\":"
            + " [1, 3, 1, 1, 3, 3, 1], \"campaign\": [0, 1, 0, 0, 1, 1, 0]}}, \"rows\": 4}";
    HttpResponse<String> response = service.post(MODEL + "/backtest", series);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    JsonArray told =
        Service.json(response).getJsonArray("targets").getJsonObject(0).getJsonArray("forecast");
    assertThat(told.getDouble(1)).isCloseTo(3, within(.1));
    assertThat(told.getDouble(3)).isCloseTo(1, within(.1));
  }

  private static void assertProblem(
      HttpResponse<String> response, String field, String value, String rule) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
    JsonObject problem = Service.json(response);
    assertThat(problem.getString("field")).isEqualTo(field);
    assertThat(problem.getString("value")).contains(value);
    assertThat(problem.getString("rule")).contains(rule);
  }
}
