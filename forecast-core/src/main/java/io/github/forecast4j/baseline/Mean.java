package io.github.forecast4j.baseline;

import io.github.forecast4j.model.ModelSpec;
import io.github.forecast4j.model.Samples;
import io.github.forecast4j.model.TrainedModel;
import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.model.TrainingRun;
import java.util.Map;

/** Every step is the mean of a target's values over all training windows and steps. */
public final class Mean implements ModelSpec {

  Mean() {}

  @Override
  public String name() {
    return "mean";
  }

  @Override
  public Map<String, String> hyperparameters() {
    return Map.of();
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
    long startedAt = System.nanoTime();
    double[] means = means(data.training(), data.output().size(), data.targets().size());
    float[] bias = new float[data.output().size()];
    for (int i = 0; i < bias.length; i++) {
      bias[i] = (float) means[i % means.length];
    }
    return LinearMap.constant(data, bias, startedAt);
  }

  private static double[] means(Samples samples, int outputs, int targets) {
    double[] means = new double[targets];
    float[] outcome = new float[outputs];
    int steps = outputs / targets;
    for (int sample = 0; sample < samples.count(); sample++) {
      samples.outcome(sample, outcome, 0);
      for (int i = 0; i < outputs; i++) {
        means[i % targets] += outcome[i] / ((double) samples.count() * steps);
      }
    }
    return means;
  }
}
