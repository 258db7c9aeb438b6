package io.github.forecast4j.neural.training;

import io.github.forecast4j.model.Samples;
import io.github.forecast4j.model.TrainingData;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Noisy sines to learn from: every channel has a phase of its own, values lie in about 0 to 1. */
public final class Waves {

  private static final double PERIOD = 12;

  private final float[][] rows;
  private final int window;
  private final int horizon;
  private final int targets;

  private Waves(float[][] rows, int window, int horizon, int targets) {
    this.rows = rows;
    this.window = window;
    this.horizon = horizon;
    this.targets = targets;
  }

  /** Data of so many windows, the last quarter of them for validation. */
  public static TrainingData of(int windows, int window, int channels, int horizon, int targets) {
    float[][] rows = rows(windows + window + horizon, channels);
    Waves waves = new Waves(rows, window, horizon, targets);
    int split = windows - windows / 4;
    return new TrainingData(
        waves.samples(0, split),
        waves.samples(split, windows),
        names("x", channels),
        names("x", targets),
        new TrainingData.Steps(window, horizon),
        1);
  }

  private static float[][] rows(int count, int channels) {
    SplittableRandom random = new SplittableRandom(4);
    float[][] rows = new float[count][channels];
    for (int t = 0; t < count; t++) {
      for (int c = 0; c < channels; c++) {
        double wave = Math.sin(2 * Math.PI * (t + 3 * c) / PERIOD);
        rows[t][c] = (float) (0.5 + 0.4 * wave + 0.1 * random.nextDouble(-1, 1));
      }
    }
    return rows;
  }

  private static List<String> names(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
  }

  private Samples samples(int from, int to) {
    return new Samples() {
      @Override
      public int count() {
        return to - from;
      }

      @Override
      public void window(int sample, float[] target, int at) {
        for (int t = 0; t < window; t++) {
          float[] row = rows[from + sample + t];
          System.arraycopy(row, 0, target, at + t * row.length, row.length);
        }
      }

      @Override
      public void outcome(int sample, float[] target, int at) {
        for (int t = 0; t < horizon; t++) {
          System.arraycopy(rows[from + sample + window + t], 0, target, at + t * targets, targets);
        }
      }
    };
  }
}
