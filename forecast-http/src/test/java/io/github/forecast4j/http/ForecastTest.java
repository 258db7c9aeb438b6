package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.series.TimeSeries;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ForecastTest {

  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.start();
  }

  @AfterAll
  static void end() {
    service.close();
  }

  @Test
  void forecast_ofTheSample_isThatOfTheLibrary() throws IOException {
    HttpResponse<String> response = service.post(Requests.FORECAST, Requests.forecast(1, 3));

    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    JsonObject forecast = Service.json(response).getJsonArray("forecasts").getJsonObject(0);
    assertThat(Service.json(response).getString("model")).isEqualTo("sample");
    assertThat(forecast.getString("start")).isEqualTo("2024-07-13T00:00:00Z");
    assertThat(forecast.getString("step")).isEqualTo("P1D");
    assertThat(doubles(forecast.getJsonObject("values").getJsonArray("n_bytes")))
        .containsExactly(expected());
  }

  private static double[] expected() throws IOException {
    double[] bytes =
        Arrays.stream(Requests.numbers(0, 12).split(", "))
            .mapToDouble(Double::parseDouble)
            .toArray();
    TimeSeries days =
        TimeSeries.builder()
            .start(Instant.parse("2024-07-01T00:00:00Z"))
            .step(Period.ofDays(1))
            .channel("n_bytes", bytes)
            .build();
    try (InputStream in =
        ForecastTest.class.getResourceAsStream("/io/github/forecast4j/http/sample.forecaster")) {
      return Arrays.copyOf(FittedForecaster.load(in).forecast(days).values("n_bytes"), 3);
    }
  }

  private static double[] doubles(JsonArray array) {
    return array.stream().mapToDouble(value -> ((Number) value).doubleValue()).toArray();
  }

  @Test
  void forecasts_ofManySeries_areThoseOfEachAlone() {
    JsonArray many =
        Service.json(service.post(Requests.FORECAST, Requests.forecast(200, 7)))
            .getJsonArray("forecasts");

    assertThat(many).hasSize(200);
    for (int i : new int[] {0, 95, 96, 199}) {
      String alone = "{\"series\": [" + Requests.series(12 + i) + "], \"horizon\": 7}";
      assertThat(
              Service.json(service.post(Requests.FORECAST, alone))
                  .getJsonArray("forecasts")
                  .getValue(0))
          .isEqualTo(many.getValue(i));
    }
  }

  @Test
  void forecast_beyondTheTrainedHorizon_saysWhereItStandsOnItself() {
    JsonObject forecast =
        Service.json(service.post(Requests.FORECAST, Requests.forecast(1, 9)))
            .getJsonArray("forecasts")
            .getJsonObject(0);

    assertThat(forecast.getInteger("recursive_from")).isEqualTo(7);
    assertThat(forecast.getJsonObject("values").getJsonArray("n_bytes")).hasSize(9);
  }

  @Test
  void horizon_notGiven_isTheTrainedOne() {
    String request = "{\"series\": [" + Requests.series(12) + "]}";

    JsonObject forecast =
        Service.json(service.post(Requests.FORECAST, request))
            .getJsonArray("forecasts")
            .getJsonObject(0);

    assertThat(forecast.getJsonObject("values").getJsonArray("n_bytes")).hasSize(7);
    assertThat(forecast.containsKey("recursive_from")).isFalse();
  }

  @Test
  void emptyLevels_areNone() {
    String request = "{\"series\": [" + Requests.series(12) + "], \"levels\": []}";

    assertThat(service.post(Requests.FORECAST, request).statusCode()).isEqualTo(200);
  }

  @Test
  void gapBeforeTheWindow_doesNotMatter() {
    String request =
        """
        {"series": [{"start": "2024-07-01T00:00:00Z", "step": "P1D", "values": {"n_bytes": [null, %s]}}]}"""
            .formatted(Requests.numbers(0, 12));

    assertThat(service.post(Requests.FORECAST, request).statusCode()).isEqualTo(200);
  }

  @Test
  void models_areListedAndDescribed() {
    JsonArray models = Service.json(service.get("/v1/models")).getJsonArray("models");
    JsonObject model = Service.json(service.get("/v1/models/sample"));

    assertThat(models).hasSize(1);
    assertThat(models.getJsonObject(0).getString("name")).isEqualTo("sample");
    assertThat(model.getJsonArray("inputs")).containsExactly("n_bytes");
    assertThat(model.getJsonArray("targets")).containsExactly("n_bytes");
    assertThat(model.getInteger("window")).isEqualTo(12);
    assertThat(model.getInteger("horizon")).isEqualTo(7);
    assertThat(model.getString("step")).isEqualTo("P1D");
    assertThat(model.getBoolean("calendar")).isTrue();
    assertThat(model.getDouble("skill")).isPositive();
    assertThat(model.getJsonArray("metrics")).isNotEmpty();
    assertThat(
            model
                .getJsonArray("provenance")
                .getJsonObject(0)
                .getJsonObject("data")
                .getInteger("rows"))
        .isEqualTo(280);
  }
}
