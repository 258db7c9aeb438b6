package io.github.forecast4j.http.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Forecast;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes answers of the open inference protocol. */
public final class KserveWriter {

  private static final String TYPE = "FP64";

  private KserveWriter() {}

  /**
   * Forecasts as tensors of the shape (series, steps).
   *
   * @param targets the targets that are wanted
   * @param forecasts a forecast for each series
   * @param steps how many steps to tell of each
   */
  public record Tensors(List<String> targets, List<Forecast> forecasts, int steps) {}

  /**
   * The answer to a request.
   *
   * @param id what the request was called, if it was
   */
  public static byte[] answer(String model, @Nullable String id, Tensors tensors) {
    return JsonFormat.bytes(
        json -> {
          json.writeStartObject();
          json.writeStringField("model_name", model);
          if (id != null) {
            json.writeStringField("id", id);
          }
          json.writeArrayFieldStart("outputs");
          for (String target : tensors.targets()) {
            writeTensor(json, target, tensors);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void writeTensor(JsonGenerator json, String target, Tensors tensors)
      throws IOException {
    writeHead(json, target, tensors.forecasts().size(), tensors.steps());
    json.writeArrayFieldStart("data");
    for (Forecast forecast : tensors.forecasts()) {
      for (int step = 0; step < tensors.steps(); step++) {
        json.writeNumber(forecast.value(target, step));
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeHead(JsonGenerator json, String name, int series, int length)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeStringField("datatype", TYPE);
    json.writeFieldName("shape");
    json.writeArray(new int[] {series, length}, 0, 2);
  }

  /** The tensors that a forecaster takes and tells; -1 is any number. */
  public static byte[] metadata(String name, FittedForecaster forecaster) {
    return JsonFormat.bytes(
        json -> {
          json.writeStartObject();
          json.writeStringField("name", name);
          json.writeFieldName("versions");
          json.writeArray(new String[] {}, 0, 0);
          json.writeStringField("platform", "forecast4j_" + forecaster.model());
          writeTensors(json, "inputs", ModelWriter.channels(forecaster), -1);
          writeTensors(json, "outputs", forecaster.targets(), forecaster.horizon());
          json.writeEndObject();
        });
  }

  private static void writeTensors(
      JsonGenerator json, String field, List<String> channels, int length) throws IOException {
    json.writeArrayFieldStart(field);
    for (String channel : channels) {
      writeHead(json, channel, -1, length);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
