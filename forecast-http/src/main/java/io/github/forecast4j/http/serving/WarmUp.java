package io.github.forecast4j.http.serving;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Forecast;
import io.github.forecast4j.http.error.ProblemException;
import io.github.forecast4j.http.json.ForecastReader;
import io.github.forecast4j.http.json.ForecastWriter;
import io.github.forecast4j.http.json.JsonFormat;
import io.github.forecast4j.http.json.ModelWriter;
import io.github.forecast4j.http.json.SeriesColumns;
import io.github.forecast4j.series.TimeStep;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes a forecaster ready before anybody asks it: requests run through the whole path, from bytes
 * to bytes, until the JIT compiler knows it, and what a window takes has been learned.
 *
 * @param reader reads the requests
 */
record WarmUp(ForecastReader reader) {

  /** Fewer do not get the JIT compiler going, however long they take. */
  private static final int LEAST_ROUNDS = 300;

  private static final int MOST_ROUNDS = 2_000;
  private static final long USUAL_NANOS = TimeUnit.MILLISECONDS.toNanos(400);
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(5);

  /** Serves a forecaster to itself; returns what can be served to others. */
  ServedModel warm(String name, FittedForecaster forecaster, String file) {
    ServedModel model =
        new ServedModel(
            name,
            forecaster,
            ModelWriter.channels(forecaster),
            file,
            Instant.now(),
            new WindowCost(),
            UsualErrors.of(forecaster));
    byte[] body = request(forecaster);
    long start = System.nanoTime();
    for (int round = 0; round < MOST_ROUNDS && goesOn(round, System.nanoTime() - start); round++) {
      tryToAnswer(model, body);
    }
    return model;
  }

  private static boolean goesOn(int round, long nanos) {
    return nanos < (round < LEAST_ROUNDS ? MOST_NANOS : USUAL_NANOS);
  }

  private void tryToAnswer(ServedModel model, byte[] body) {
    int steps = model.forecaster().horizon();
    List<SeriesColumns> series = reader.read(body).series();
    try {
      List<Forecast> forecasts = new Forecasting(model, steps, () -> false).of(series);
      ForecastWriter.answer(model.name(), forecasts, steps);
    } catch (ProblemException e) {
      // Ones are too far from what was learned. The path was walked, which is what matters.
    }
  }

  /**
   * A window that nobody's data is needed for: ones, which lie within or near any scale, and which
   * a network takes as long for as for any other.
   */
  static byte[] request(FittedForecaster forecaster) {
    return JsonFormat.bytes(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("series");
          json.writeStartObject();
          if (forecaster.timeStep().isPresent()) {
            json.writeStringField("start", "2024-01-01T00:00:00Z");
            json.writeStringField("step", forecaster.timeStep().map(TimeStep::toString).get());
          }
          json.writeFieldName("values");
          writeOnes(json, ModelWriter.channels(forecaster), forecaster.window());
          json.writeFieldName("future");
          writeOnes(json, forecaster.knownFuture(), forecaster.horizon());
          json.writeEndObject();
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void writeOnes(JsonGenerator json, List<String> channels, int rows)
      throws IOException {
    double[] ones = new double[rows];
    Arrays.fill(ones, 1);
    json.writeStartObject();
    for (String channel : channels) {
      json.writeFieldName(channel);
      json.writeArray(ones, 0, rows);
    }
    json.writeEndObject();
  }
}
