package io.github.forecast4j.baseline;

import io.github.forecast4j.model.TrainedModel;
import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.model.TrainingRun;

/**
 * The naive forecast, or persistence: every step repeats the window's last value. On windows that
 * are encoded as changes from the last value it is the constant 0.
 */
public final class LastValue extends ChangeRule {

  LastValue() {}

  @Override
  public String name() {
    return "last-value";
  }

  @Override
  public TrainedModel train(TrainingData data, TrainingRun run) {
    return LinearMap.constant(data, new float[data.output().size()], System.nanoTime());
  }
}
