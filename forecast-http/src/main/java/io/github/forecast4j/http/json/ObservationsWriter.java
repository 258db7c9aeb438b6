package io.github.forecast4j.http.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.forecast4j.Forecast;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Writes what came of observations. */
public final class ObservationsWriter {

  private ObservationsWriter() {}

  /**
   * The state of a series.
   *
   * @param model the name of the forecaster
   * @param series the name of the series
   * @param rows the rows that are kept
   * @param missing the rows that are still needed
   * @param steps the steps to tell of a forecast
   */
  public record State(String model, String series, int rows, int missing, int steps) {}

  /** The answer to observations. */
  public static byte[] answer(State state, Optional<Forecast> forecast, Optional<LastError> error) {
    return JsonFormat.bytes(
        json -> {
          json.writeStartObject();
          json.writeStringField("model", state.model());
          json.writeStringField("series", state.series());
          json.writeNumberField("rows", state.rows());
          json.writeNumberField("rows_missing", state.missing());
          if (forecast.isPresent()) {
            json.writeFieldName("forecast");
            ForecastWriter.write(json, forecast.get(), state.steps());
          }
          if (error.isPresent()) {
            json.writeFieldName("last_error");
            write(json, error.get());
          }
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, LastError error) throws IOException {
    json.writeStartObject();
    json.writeNumberField("steps", error.steps());
    writeNumbers(json, "mean_absolute_error", error.forecast());
    writeNumbers(json, "last_value_mean_absolute_error", error.lastValue());
    json.writeEndObject();
  }

  private static void writeNumbers(JsonGenerator json, String field, Map<String, Double> numbers)
      throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, Double> number : numbers.entrySet()) {
      if (Double.isFinite(number.getValue())) {
        json.writeNumberField(number.getKey(), number.getValue());
      }
    }
    json.writeEndObject();
  }
}
