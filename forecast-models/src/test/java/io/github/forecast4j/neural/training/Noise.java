package io.github.forecast4j.neural.training;

import io.github.forecast4j.model.Samples;
import io.github.forecast4j.model.TrainingData;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Windows and outcomes without any pattern, between -1 and 1.5, the same at every reading.
 *
 * @param count the pairs n
 * @param windowSize the values of a window
 * @param outcomeSize the values of what follows
 */
record Noise(int count, int windowSize, int outcomeSize) implements Samples {

  /** Data of noise, all of it for training. */
  static TrainingData of(int windows, int window, int channels, int outputs) {
    return new TrainingData(
        new Noise(windows, window * channels, outputs),
        new Noise(0, window * channels, outputs),
        names("feature", channels),
        names("target", 1),
        new TrainingData.Steps(window, outputs),
        1);
  }

  @Override
  public void window(int sample, float[] target, int at) {
    fill(2L * sample, target, at, windowSize);
  }

  @Override
  public void outcome(int sample, float[] target, int at) {
    fill(2L * sample + 1, target, at, outcomeSize);
  }

  private static void fill(long seed, float[] target, int at, int size) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < size; i++) {
      target[at + i] = (float) random.nextDouble(-1, 1.5);
    }
  }

  private static List<String> names(String kind, int count) {
    return IntStream.range(0, count).mapToObj(i -> kind + i).toList();
  }
}
