package io.github.forecast4j.http.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.forecast4j.Forecast;
import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeSeries;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Writes forecasts. */
public final class ForecastWriter {

  private ForecastWriter() {}

  /**
   * The answer to a forecast request.
   *
   * @param steps how many steps to tell of each forecast, at most as many as it has
   */
  public static byte[] answer(String model, List<Forecast> forecasts, int steps) {
    return JsonFormat.bytes(
        json -> {
          json.writeStartObject();
          json.writeStringField("model", model);
          json.writeArrayFieldStart("forecasts");
          for (Forecast forecast : forecasts) {
            write(json, forecast, steps);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** The same with all steps of each forecast. */
  public static byte[] answer(String model, List<Forecast> forecasts) {
    return answer(model, forecasts, Integer.MAX_VALUE);
  }

  /** One forecast, as an object. */
  static void write(JsonGenerator json, Forecast forecast, int steps) throws IOException {
    TimeSeries series = forecast.toSeries();
    json.writeStartObject();
    writeGrid(json, series.grid());
    json.writeObjectFieldStart("values");
    for (int target = 0; target < series.channels().size(); target++) {
      json.writeArrayFieldStart(series.channels().get(target));
      for (int step = 0; step < Math.min(steps, series.length()); step++) {
        json.writeNumber(series.value(step, target));
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    if (forecast.recursiveFrom().isPresent()) {
      json.writeNumberField("recursive_from", forecast.recursiveFrom().getAsInt());
    }
    json.writeEndObject();
  }

  /** Where rows stand, if they have time stamps. */
  static void writeGrid(JsonGenerator json, TimeGrid grid) throws IOException {
    Optional<ZonedDateTime> start = grid.stamp(0);
    if (start.isPresent()) {
      json.writeStringField("start", DateTimeFormatter.ISO_ZONED_DATE_TIME.format(start.get()));
      json.writeStringField("step", grid.timeStep().map(Object::toString).orElse(""));
    }
  }

  /** The answer to instances in the shape of DeepAR's, of the one target there is. */
  public static byte[] predictions(List<Forecast> forecasts) {
    return JsonFormat.bytes(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("predictions");
          for (Forecast forecast : forecasts) {
            double[] mean = forecast.values(forecast.targets().get(0));
            json.writeStartObject();
            json.writeFieldName("mean");
            json.writeArray(mean, 0, mean.length);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
