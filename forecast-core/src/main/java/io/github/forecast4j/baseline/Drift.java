package io.github.forecast4j.baseline;

import io.github.forecast4j.model.TrainedModel;
import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.model.TrainingRun;

/**
 * The straight line through the window's first and last value, continued: {@code f(s) = y(w) + s
 * (y(w) - y(1)) / (w - 1)} for step s from 1 to h, with y(1) to y(w) in the window.
 *
 * <p>Source: Hyndman, Athanasopoulos, <i>Forecasting: Principles and Practice</i>, 3rd edition,
 * 2021, section 5.2; there the line goes through the whole history, here through the window.
 */
public final class Drift extends ChangeRule {

  Drift() {}

  @Override
  public String name() {
    return "drift";
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the window has less than 2 steps, or a target is no input
   */
  @Override
  public TrainedModel train(TrainingData data, TrainingRun run) {
    long startedAt = System.nanoTime();
    int window = data.steps().window();
    if (window < 2) {
      throw new IllegalArgumentException(
          "drift needs a window of at least 2 steps to draw a line through, was " + window);
    }
    WindowMap map = WindowMap.of(name(), data);
    for (int step = 0; step < data.steps().horizon(); step++) {
      map.weigh(step, 0, -(step + 1.0) / (window - 1));
    }
    return map.trained(startedAt);
  }
}
