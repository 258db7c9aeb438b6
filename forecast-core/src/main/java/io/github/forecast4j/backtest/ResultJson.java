package io.github.forecast4j.backtest;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.forecast4j.backtest.BacktestComparison.Difference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Results as JSON: {@code {"horizon", "folds": [..], "recipes": [{"recipe", "omissions", "scores":
 * [..]}], "differences": [..]}}. A fold or step of null means all of them; a number that is not
 * finite is null.
 */
final class ResultJson implements AutoCloseable {

  private final JsonGenerator json;

  private ResultJson(JsonGenerator json) {
    this.json = json;
  }

  static ResultJson open(Path file) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8);
    return new ResultJson(json.useDefaultPrettyPrinter());
  }

  void write(List<BacktestResult> results, List<Difference> differences) throws IOException {
    BacktestResult any = results.get(0);
    json.writeStartObject();
    json.writeNumberField("horizon", any.horizon());
    json.writeArrayFieldStart("folds");
    for (Fold fold : any.folds()) {
      write(fold);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("recipes");
    for (BacktestResult result : results) {
      write(result);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("differences");
    for (Difference difference : differences) {
      write(difference);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Fold fold) throws IOException {
    json.writeStartObject();
    json.writeNumberField("fold", fold.number());
    json.writeNumberField("training_from", fold.trainingFrom());
    json.writeNumberField("training_to", fold.trainingTo());
    json.writeNumberField("origins", fold.origins());
    json.writeNumberField("step", fold.step());
    json.writeEndObject();
  }

  private void write(BacktestResult result) throws IOException {
    json.writeStartObject();
    json.writeStringField("recipe", result.name());
    json.writeObjectFieldStart("omissions");
    json.writeNumberField("origins", result.omissions().origins());
    json.writeArrayFieldStart("series");
    for (Map.Entry<Integer, Map<String, String>> fold : result.omissions().series().entrySet()) {
      for (Map.Entry<String, String> series : fold.getValue().entrySet()) {
        json.writeStartObject();
        json.writeNumberField("fold", fold.getKey());
        json.writeStringField("series", series.getKey());
        json.writeStringField("reason", series.getValue());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeArrayFieldStart("scores");
    for (Score score : (Iterable<Score>) ResultCsv.scores(result)::iterator) {
      write(score);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Score score) throws IOException {
    json.writeStartObject();
    json.writeStringField("series", score.place().series());
    json.writeStringField("target", score.place().target());
    number("fold", score.fold());
    number("steps_ahead", score.stepsAhead());
    json.writeNumberField("count", score.count());
    for (Map.Entry<String, Double> metric : score.metrics().entrySet()) {
      number(metric.getKey(), metric.getValue());
    }
    number("skill", score.skill());
    json.writeEndObject();
  }

  private void write(Difference difference) throws IOException {
    json.writeStartObject();
    json.writeStringField("one", difference.one());
    json.writeStringField("other", difference.other());
    json.writeNumberField("observations", difference.test().observations());
    number("mean_difference", difference.test().meanDifference());
    number("statistic", difference.test().statistic());
    number("p_value", difference.test().pValue());
    json.writeEndObject();
  }

  private void number(String name, OptionalInt value) throws IOException {
    json.writeFieldName(name);
    if (value.isPresent()) {
      json.writeNumber(value.getAsInt());
    } else {
      json.writeNull();
    }
  }

  private void number(String name, double value) throws IOException {
    json.writeFieldName(name);
    if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
