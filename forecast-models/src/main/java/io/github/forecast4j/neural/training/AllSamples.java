package io.github.forecast4j.neural.training;

import io.github.forecast4j.model.Samples;
import io.github.forecast4j.model.TrainingData;

/**
 * The validation pairs after the training pairs.
 *
 * @param data the pairs apart
 */
record AllSamples(TrainingData data) implements Samples {

  /** Data to learn all pairs from, with nothing to choose by. */
  static TrainingData of(TrainingData data) {
    return data.with(new AllSamples(data), new None());
  }

  @Override
  public int count() {
    return Math.addExact(data.training().count(), data.validation().count());
  }

  @Override
  public void window(int sample, float[] target, int at) {
    int training = data.training().count();
    if (sample < training) {
      data.training().window(sample, target, at);
    } else {
      data.validation().window(sample - training, target, at);
    }
  }

  @Override
  public void outcome(int sample, float[] target, int at) {
    int training = data.training().count();
    if (sample < training) {
      data.training().outcome(sample, target, at);
    } else {
      data.validation().outcome(sample - training, target, at);
    }
  }

  /** No pairs. */
  private record None() implements Samples {

    @Override
    public int count() {
      return 0;
    }

    @Override
    public void window(int sample, float[] target, int at) {
      throw new IndexOutOfBoundsException(sample);
    }

    @Override
    public void outcome(int sample, float[] target, int at) {
      throw new IndexOutOfBoundsException(sample);
    }
  }
}
