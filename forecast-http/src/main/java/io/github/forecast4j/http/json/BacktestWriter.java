package io.github.forecast4j.http.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.forecast4j.http.json.TargetScore.Errors;
import io.github.forecast4j.http.json.TargetScore.SeasonalErrors;
import io.github.forecast4j.metric.Metrics;
import java.io.IOException;

/** Writes what came of a backtest. */
public final class BacktestWriter {

  private BacktestWriter() {}

  /** The answer to a backtest request. */
  public static byte[] answer(Backtested told) {
    return JsonFormat.bytes(
        json -> {
          json.writeStartObject();
          json.writeStringField("model", told.model());
          json.writeNumberField("window", told.window());
          json.writeNumberField("horizon", told.horizon());
          json.writeNumberField("first_row", told.firstRow());
          json.writeNumberField("rows", told.actual().length());
          if (told.learned().isPresent()) {
            json.writeNumberField("learned_rows", told.learned().getAsInt());
          }
          ForecastWriter.writeGrid(json, told.actual().grid());
          json.writeArrayFieldStart("targets");
          for (TargetScore score : told.scores()) {
            write(json, told, score);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, Backtested told, TargetScore score)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("target", score.target());
    json.writeStringField("verdict", score.verdict());
    json.writeNumberField("compared", score.rows());
    if (score.rows() > 0) {
      writeScores(json, score);
    }
    GapNumbers.write(json, "actual", told.actual().values(score.target()));
    GapNumbers.write(json, "forecast", told.forecast().values(score.target()));
    json.writeEndObject();
  }

  private static void writeScores(JsonGenerator json, TargetScore score) throws IOException {
    double skill = Metrics.skill(score.forecast().rmse(), score.lastValue().rmse());
    writeFinite(json, "skill", skill);
    write(json, "scores", score.forecast());
    write(json, "last_value", score.lastValue());
    if (score.seasonal().isPresent()) {
      SeasonalErrors seasonal = score.seasonal().get();
      json.writeNumberField("season", seasonal.season());
      write(json, "seasonal", seasonal.errors());
    }
  }

  private static void write(JsonGenerator json, String field, Errors errors) throws IOException {
    json.writeObjectFieldStart(field);
    writeFinite(json, "rmse", errors.rmse());
    writeFinite(json, "mae", errors.mae());
    json.writeEndObject();
  }

  /** Squares of large values may lie beyond what a number can be. */
  private static void writeFinite(JsonGenerator json, String field, double value)
      throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(field, value);
    }
  }
}
