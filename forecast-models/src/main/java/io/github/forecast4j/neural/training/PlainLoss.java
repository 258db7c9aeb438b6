package io.github.forecast4j.neural.training;

import io.github.forecast4j.model.Samples;
import io.github.forecast4j.network.TrainedNetwork;

/**
 * The loss of {@link Errors}, computed without an engine.
 *
 * @param huber the error from which on it grows linearly, infinite for squared errors
 */
record PlainLoss(double huber) {

  /** The mean loss of a network over samples. */
  double of(TrainedNetwork network, Samples samples) {
    float[] window = new float[network.input().size()];
    float[] outcome = new float[network.outputs()];
    double sum = 0;
    for (int sample = 0; sample < samples.count(); sample++) {
      samples.window(sample, window, 0);
      samples.outcome(sample, outcome, 0);
      float[] output = network.run(window);
      for (int i = 0; i < output.length; i++) {
        sum += loss(output[i] - (double) outcome[i]);
      }
    }
    return sum / samples.count() / network.outputs();
  }

  private double loss(double error) {
    double size = Math.abs(error);
    double quadratic = Math.min(size, huber);
    return Double.isInfinite(huber) ? size * size : quadratic * (size - quadratic / 2);
  }
}
