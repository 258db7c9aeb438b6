package io.github.forecast4j;

import io.github.forecast4j.metric.Metrics;

/**
 * How well a fit does on its validation part, beside the forecast that repeats the last value.
 *
 * @param series the name of the series in its group; {@link FitReport#ONLY} without a group
 * @param target the channel
 * @param rmse root mean squared error over all windows and steps, in raw units
 * @param lastValueRmse the same of the last value
 */
public record ValidationScore(String series, String target, double rmse, double lastValueRmse) {

  /** 1 - RMSE / RMSE of the last value: above 0 is better than it. */
  public double skill() {
    return Metrics.skill(rmse, lastValueRmse);
  }
}
