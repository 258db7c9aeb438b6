package io.github.forecast4j.examples.compare;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the results of a comparison as JSON; what is not finite, or not there, is null: the skill
 * of a result where the last value alone errs nowhere, that of a model where it does so everywhere.
 */
final class ComparisonJson {

  private final JsonGenerator json;

  private ComparisonJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes a file: the protocol's name, every result, and the medians of every model. */
  static void write(Path file, String protocol, List<Result> results) throws IOException {
    try (var out = Files.newOutputStream(file);
        JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("protocol", protocol);
      new ComparisonJson(json).writeLists(results);
      json.writeEndObject();
    }
  }

  private void writeLists(List<Result> results) throws IOException {
    json.writeArrayFieldStart("results");
    for (Result result : results) {
      write(result);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("medians");
    for (Standing standing : Standing.of(results)) {
      write(standing);
    }
    json.writeEndArray();
  }

  private void write(Result result) throws IOException {
    json.writeStartObject();
    json.writeStringField("model", result.entry().model());
    json.writeStringField("series", result.place().series());
    json.writeStringField("target", result.place().target());
    json.writeNumberField("window", result.place().steps().window());
    json.writeNumberField("horizon", result.place().steps().horizon());
    json.writeStringField("rows", result.place().rows());
    if (result.entry().seed().isPresent()) {
      json.writeNumberField("seed", result.entry().seed().getAsLong());
    } else {
      json.writeNullField("seed");
    }
    write(result.scores());
    number("skill", result.skill());
    json.writeNumberField("epochs", result.effort().epochs());
    json.writeNumberField("best_epoch", result.effort().training().bestEpoch());
    number("seconds", result.effort().seconds());
    number("seconds_to_best", result.effort().secondsToBest());
    number("windows_per_second", result.effort().windowsPerSecond());
    json.writeNumberField("stride", result.effort().stride());
    json.writeEndObject();
  }

  private void write(Scores scores) throws IOException {
    number("rmse_scaled", scores.rmseScaled());
    number("rmse", scores.rmse());
    number("mae", scores.mae());
    number("smape", scores.smape());
    number("r2", scores.r2());
  }

  private void write(Standing standing) throws IOException {
    json.writeStartObject();
    json.writeStringField("model", standing.model());
    number("rmse_scaled", standing.rmseScaled());
    number("skill", standing.skill());
    number("ratio_last", standing.ratioLast());
    json.writeNumberField("skill_left_out", standing.judged().unbeatable());
    number("beats_last", standing.beatsLast());
    number("beats_ridge", standing.beatsRidge());
    number("min", standing.min());
    number("max", standing.max());
    json.writeEndObject();
  }

  private void number(String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(name, value);
    } else {
      json.writeNullField(name);
    }
  }
}
