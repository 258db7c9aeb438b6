package io.github.forecast4j.backtest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How well a recipe forecast one target of one series, over all folds and steps or over some.
 *
 * @param place the series and the target
 * @param fold the fold; empty for all of them together
 * @param stepsAhead how far ahead, 1 to h; empty for all steps together
 * @param count the values that were compared, at least 1
 * @param metrics the metrics by name, of raw values, in the order they were asked for
 * @param skill 1 - RMSE / RMSE of the last value, on the same values: above 0 is better than it
 */
public record Score(
    FoldForecasts.Place place,
    OptionalInt fold,
    OptionalInt stepsAhead,
    int count,
    Map<String, Double> metrics,
    double skill) {

  /** Copies the map, keeping its order. */
  public Score {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }

  /**
   * One metric.
   *
   * @throws IllegalArgumentException if it was not asked for
   */
  public double metric(String name) {
    Double value = metrics.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "the metrics of this backtest are %s, not '%s'".formatted(metrics.keySet(), name));
    }
    return value;
  }
}
