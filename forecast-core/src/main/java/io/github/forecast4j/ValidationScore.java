package io.github.forecast4j;

import io.github.forecast4j.metric.Metrics;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How well a fit does on its validation part, beside the forecasts that repeat the last value and
 * the last season. All are judged over the same windows and steps, in raw units.
 *
 * @param series the name of the series in its group; {@link FitReport#ONLY} without a group
 * @param target the channel
 * @param scores the scores by the names of their metrics, {@code rmse} first; one that is not
 *     finite is left out
 * @param lastValue the same of the last value
 * @param seasonal the same of the value a season before; empty where the time step has no usual
 *     season, or the rows before the validation part do not hold one without a gap
 */
public record ValidationScore(
    String series,
    String target,
    Map<String, Double> scores,
    Map<String, Double> lastValue,
    Map<String, Double> seasonal) {

  /** Copies the scores, keeping their order. */
  public ValidationScore {
    scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    lastValue = Collections.unmodifiableMap(new LinkedHashMap<>(lastValue));
    seasonal = Collections.unmodifiableMap(new LinkedHashMap<>(seasonal));
  }

  /** Root mean squared error, in raw units. */
  public double rmse() {
    return scores.getOrDefault(Metrics.RMSE.name(), Double.NaN);
  }

  /** Root mean squared error of the last value, in raw units. */
  public double lastValueRmse() {
    return lastValue.getOrDefault(Metrics.RMSE.name(), Double.NaN);
  }

  /** 1 - RMSE / RMSE of the last value: above 0 is better than it. */
  public double skill() {
    return Metrics.skill(rmse(), lastValueRmse());
  }

  /** 1 - RMSE / RMSE of the last season, where there is one: above 0 is better than it. */
  public OptionalDouble seasonalSkill() {
    Double rmse = seasonal.get(Metrics.RMSE.name());
    return rmse == null ? OptionalDouble.empty() : OptionalDouble.of(Metrics.skill(rmse(), rmse));
  }
}
