package io.github.forecast4j.http.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.forecast4j.DataSource;
import io.github.forecast4j.FitReport;
import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Provenance;
import io.github.forecast4j.ValidationScore;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes what a forecaster takes, tells, and rests on. */
public final class ModelWriter {

  private ModelWriter() {}

  /** Those that are served, by name. */
  public static byte[] list(Map<String, FittedForecaster> models) {
    return JsonFormat.bytes(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("models");
          for (Map.Entry<String, FittedForecaster> model : models.entrySet()) {
            json.writeStartObject();
            writeSummary(json, model.getKey(), model.getValue());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /**
   * One of them, in full.
   *
   * @param file where it comes from
   * @param loaded since when it is served
   */
  public static byte[] describe(
      String name, FittedForecaster forecaster, String file, Instant loaded) {
    return JsonFormat.bytes(
        json -> {
          json.writeStartObject();
          writeSummary(json, name, forecaster);
          json.writeStringField("file", file);
          json.writeStringField("loaded", loaded.toString());
          // Loading refuses a forecaster whose vectors do not hold.
          json.writeStringField("golden_vectors", "hold");
          writeMetrics(json, forecaster.report());
          writeProvenance(json, forecaster.history());
          json.writeEndObject();
        });
  }

  /** The channels that a series needs: the inputs, the targets, and those known in advance. */
  public static List<String> channels(FittedForecaster forecaster) {
    Set<String> all = new LinkedHashSet<>(forecaster.inputs());
    all.addAll(forecaster.targets());
    all.addAll(forecaster.knownFuture());
    return List.copyOf(all);
  }

  private static void writeSummary(JsonGenerator json, String name, FittedForecaster forecaster)
      throws IOException {
    json.writeStringField("name", name);
    json.writeStringField("model", forecaster.model());
    writeTexts(json, "inputs", forecaster.inputs());
    writeTexts(json, "targets", forecaster.targets());
    writeTexts(json, "known_future", forecaster.knownFuture());
    json.writeNumberField("window", forecaster.window());
    json.writeNumberField("lookback", forecaster.lookback());
    json.writeNumberField("horizon", forecaster.horizon());
    if (forecaster.timeStep().isPresent()) {
      json.writeStringField("step", forecaster.timeStep().get().toString());
    }
    json.writeBooleanField("calendar", forecaster.usesCalendar());
  }

  private static void writeTexts(JsonGenerator json, String field, List<String> texts)
      throws IOException {
    json.writeFieldName(field);
    json.writeArray(texts.toArray(String[]::new), 0, texts.size());
  }

  private static void writeMetrics(JsonGenerator json, FitReport report) throws IOException {
    json.writeArrayFieldStart("metrics");
    for (ValidationScore score : report.validation()) {
      json.writeStartObject();
      if (!score.series().equals(FitReport.ONLY)) {
        json.writeStringField("series", score.series());
      }
      json.writeStringField("target", score.target());
      writeNumbers(json, "scores", score.scores());
      writeNumbers(json, "last_value", score.lastValue());
      if (Double.isFinite(score.skill())) {
        json.writeNumberField("skill", score.skill());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeFieldName("skill");
    writeFinite(json, report.skill().orElse(Double.NaN));
  }

  private static void writeFinite(JsonGenerator json, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
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

  private static void writeProvenance(JsonGenerator json, List<Provenance> history)
      throws IOException {
    json.writeArrayFieldStart("provenance");
    for (Provenance training : history) {
      json.writeStartObject();
      json.writeStringField("library", training.library());
      json.writeStringField("model", training.model());
      json.writeObjectFieldStart("hyperparameters");
      for (Map.Entry<String, String> parameter : training.hyperparameters().entrySet()) {
        json.writeStringField(parameter.getKey(), parameter.getValue());
      }
      json.writeEndObject();
      json.writeNumberField("seed", training.seed());
      json.writeStringField("engine", training.training().engine());
      json.writeNumberField("epochs", training.training().epochs().size());
      json.writeNumberField("best_epoch", training.training().bestEpoch());
      json.writeNumberField("training_windows", training.report().trainingWindows());
      json.writeNumberField("validation_windows", training.report().validationWindows());
      writeData(json, training.data());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeData(JsonGenerator json, DataSource data) throws IOException {
    json.writeObjectFieldStart("data");
    json.writeNumberField("series", data.series());
    json.writeNumberField("rows", data.rows());
    json.writeStringField("first", data.first());
    json.writeStringField("last", data.last());
    json.writeStringField("sha256", data.sha256());
    json.writeEndObject();
  }
}
