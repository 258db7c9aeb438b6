package io.github.forecast4j.encode;

import io.github.forecast4j.series.TimeGrid;

/**
 * A scaled series as networks see it, read window by window. Windows are named by the row of their
 * first target, which may be the row after the series' end. Safe for many readers.
 */
public final class EncodedSeries {

  private final double[] scaled;
  private final int width;
  private final int inputs;
  private final int[] targets;
  private final Normalization normalization;
  private final float[] calendar;
  private final int calendarFeatures;

  EncodedSeries(Encoder encoder, TimeGrid grid, double[] scaled) {
    this.scaled = scaled;
    this.width = encoder.width();
    this.inputs = encoder.channels().inputs().size();
    this.targets = encoder.targets();
    this.normalization = encoder.normalization();
    this.calendarFeatures = encoder.calendarFeatures();
    this.calendar = calendar(encoder.calendar(), grid);
  }

  /** The calendar of every row after the first, up to the row after the end. */
  private float[] calendar(Calendar of, TimeGrid grid) {
    int rows = scaled.length / width;
    float[] features = new float[calendarFeatures * rows];
    if (calendarFeatures > 0) {
      of.write(grid, rows, features);
    }
    return features;
  }

  private double value(int row, int channel) {
    return scaled[row * width + channel];
  }

  /**
   * Writes the features of a window.
   *
   * <p>Each step has the inputs (as differences from the last value, under {@link
   * Normalization#LAST_VALUE}), then each target's level and spread, the same on all steps, then
   * the calendar of the step after it, so that the last step sees the time that is to be forecast.
   *
   * @param firstTarget the row of the first target, w to the number of rows
   * @param window the window steps w, at least 1
   * @param out shape (w, features), from {@code at}
   * @throws IndexOutOfBoundsException if the window is not within the series, or the values are not
   *     within {@code out}
   */
  public void window(int firstTarget, int window, float[] out, int at) {
    int features = features();
    int from = firstTarget - window;
    for (int step = 0; step < window; step++) {
      int place = at + step * features;
      for (int input = 0; input < inputs; input++) {
        out[place + input] = (float) (value(from + step, input) - anchor(input, firstTarget));
      }
      System.arraycopy(
          calendar,
          (from + step) * calendarFeatures,
          out,
          place + features - calendarFeatures,
          calendarFeatures);
    }
    if (normalization == Normalization.LAST_VALUE) {
      writeLevels(firstTarget, window, out, at);
    }
  }

  private void writeLevels(int firstTarget, int window, float[] out, int at) {
    int features = features();
    for (int target = 0; target < targets.length; target++) {
      float level = (float) value(firstTarget - 1, targets[target]);
      float spread = (float) spread(targets[target], firstTarget, window);
      for (int step = 0; step < window; step++) {
        int place = at + step * features + inputs + target;
        out[place] = level;
        out[place + targets.length] = spread;
      }
    }
  }

  /** The standard deviation of a channel within a window. */
  private double spread(int channel, int firstTarget, int window) {
    double sum = 0;
    double squares = 0;
    for (int row = firstTarget - window; row < firstTarget; row++) {
      double difference = value(row, channel) - value(firstTarget - 1, channel);
      sum += difference;
      squares += difference * difference;
    }
    double mean = sum / window;
    return Math.sqrt(Math.max(0, squares / window - mean * mean));
  }

  /**
   * Writes what follows a window, as the network should answer it.
   *
   * @param firstTarget the row of the first target, 1 to the number of rows - h
   * @param horizon the steps h, at least 1
   * @param out shape (h, targets), from {@code at}
   * @throws IndexOutOfBoundsException if the values do not follow within the series
   */
  public void outcome(int firstTarget, int horizon, float[] out, int at) {
    int next = at;
    for (int step = 0; step < horizon; step++) {
      for (int target : targets) {
        out[next++] = (float) (value(firstTarget + step, target) - anchor(target, firstTarget));
      }
    }
  }

  /**
   * Turns a network's answer into scaled values.
   *
   * @param firstTarget the row of the first target, 1 to the number of rows
   * @param answer shape (h, targets)
   * @return shape (h, targets)
   */
  public double[] decode(int firstTarget, float[] answer) {
    double[] values = new double[answer.length];
    for (int i = 0; i < answer.length; i++) {
      values[i] = answer[i] + anchor(targets[i % targets.length], firstTarget);
    }
    return values;
  }

  /** What is taken off a channel's values before a window, and put back after. */
  private double anchor(int channel, int firstTarget) {
    return normalization == Normalization.LAST_VALUE ? value(firstTarget - 1, channel) : 0;
  }

  /** The features of one step. */
  public int features() {
    int levels = normalization == Normalization.LAST_VALUE ? 2 * targets.length : 0;
    return inputs + levels + calendarFeatures;
  }
}
