package io.github.forecast4j.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Forecaster;
import io.github.forecast4j.baseline.Baselines;
import io.github.forecast4j.series.SeriesGroup;
import io.github.forecast4j.series.TimeSeries;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModelWriterTest {

  @Test
  void skill_whereTheLastValueIsPerfectOnHalfOfTheSeries_isNull() {
    JsonObject model = describe(Map.of("wave", wave(100), "stops", wave(60)));

    assertThat(model.containsKey("skill")).isTrue();
    assertThat(model.getDouble("skill")).isNull();
    assertThat(model.getJsonArray("metrics")).hasSize(2);
  }

  @Test
  void skill_ofASeriesThatChanges_isANumber() {
    assertThat(describe(Map.of("wave", wave(100))).getDouble("skill")).isPositive();
  }

  private static JsonObject describe(Map<String, TimeSeries> series) {
    FittedForecaster mean =
        Forecaster.builder().model(Baselines.MEAN).window(3).fit(SeriesGroup.of(series));
    return new JsonObject(
        Buffer.buffer(ModelWriter.describe("mean", mean, "mean.forecaster", Instant.EPOCH)));
  }

  /** A hundred values, up and down until a row, and level from there on. */
  private static TimeSeries wave(int until) {
    return TimeSeries.of(
        "x", IntStream.range(0, 100).mapToDouble(i -> i < until ? i % 2 : 0).toArray());
  }
}
