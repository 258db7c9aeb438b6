package io.github.forecast4j.model;

import java.time.Duration;

/**
 * One pass over the training windows, as it went.
 *
 * @param number the epoch, 1 to {@code limit}
 * @param limit the most epochs there can be
 * @param trainingLoss the mean loss over the training windows while learning, on encoded values
 * @param validationLoss the mean loss over the validation windows after the pass; NaN without any
 * @param learningRate the optimizer's step size in this pass
 * @param windows the training windows of one pass
 * @param elapsed the time since training began
 */
public record Epoch(
    int number,
    int limit,
    double trainingLoss,
    double validationLoss,
    double learningRate,
    int windows,
    Duration elapsed) {

  /** The training windows passed per second so far. */
  public double windowsPerSecond() {
    return windows * (double) number / Math.max(1e-9, elapsed.toNanos() / 1e9);
  }

  /** The time until the last possible epoch, if the pace holds; training may stop earlier. */
  public Duration left() {
    return elapsed.multipliedBy(limit - number).dividedBy(number);
  }
}
