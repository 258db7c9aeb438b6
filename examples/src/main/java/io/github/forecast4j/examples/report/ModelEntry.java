package io.github.forecast4j.examples.report;

import io.github.forecast4j.examples.picture.Score;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Where a model stands over all series and seeds, and how it was made.
 *
 * @param score its kind and its scaled RMSE with the spread over seeds
 * @param measures the other medians
 * @param recipe its settings by name, in order
 */
public record ModelEntry(Score score, Measures measures, Map<String, String> recipe) {

  /**
   * Medians over series and seeds.
   *
   * @param skill 1 - RMSE / RMSE of the last value
   * @param withoutOutage scaled RMSE without the outage, where the test part holds some of it
   * @param smape symmetric mean absolute percentage error, as a share, 0 to 2
   * @param r2 coefficient of determination
   * @param seconds mean time of training
   */
  public record Measures(
      double skill, OptionalDouble withoutOutage, double smape, double r2, double seconds) {}

  /** The model's name. */
  String name() {
    return score.model();
  }

  void write(Json json) {
    json.text("name", name())
        .text("kind", score.kind().name())
        .number("rmse", score.median())
        .number("low", score.spread().low())
        .number("high", score.spread().high())
        .number("skill", measures.skill());
  }
}
