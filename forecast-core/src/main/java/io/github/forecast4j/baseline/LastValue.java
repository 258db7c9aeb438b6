package io.github.forecast4j.baseline;

import io.github.forecast4j.encode.CalendarFeatures;
import io.github.forecast4j.encode.Encoding;
import io.github.forecast4j.encode.Normalization;
import io.github.forecast4j.model.ModelSpec;
import io.github.forecast4j.model.TrainedModel;
import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.model.TrainingRun;
import java.util.Map;

/**
 * The naive forecast, or persistence: every step repeats the window's last value. On windows that
 * are encoded as changes from the last value it is the constant 0.
 */
public final class LastValue implements ModelSpec {

  LastValue() {}

  @Override
  public String name() {
    return "last-value";
  }

  @Override
  public Map<String, String> hyperparameters() {
    return Map.of();
  }

  @Override
  public Encoding encoding() {
    return new Encoding(Normalization.LAST_VALUE, CalendarFeatures.NONE);
  }

  @Override
  public boolean encodingIsFixed() {
    return true;
  }

  @Override
  public boolean usesSeed() {
    return false;
  }

  @Override
  public TrainedModel train(TrainingData data, TrainingRun run) {
    return LinearMap.constant(data, new float[data.output().size()], System.nanoTime());
  }
}
