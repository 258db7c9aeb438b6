package io.github.forecast4j.neural.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.forecast4j.model.Samples;
import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.model.TrainingException;
import io.github.forecast4j.neural.block.HostBuffer;

/** Some windows with what follows them, filled again and again. */
final class Batch {

  private final TrainingData data;
  private final int inputSize;
  private final int outputSize;
  private final float[] windows;
  private final float[] outcomes;
  private final HostBuffer windowBuffer;
  private final HostBuffer outcomeBuffer;
  private int count;

  /**
   * An empty batch.
   *
   * @param capacity the most windows n
   */
  Batch(TrainingData data, int capacity) {
    this.data = data;
    this.inputSize = data.input().size();
    this.outputSize = data.output().size();
    this.windows = new float[Math.multiplyExact(capacity, inputSize)];
    this.outcomes = new float[Math.multiplyExact(capacity, outputSize)];
    this.windowBuffer = new HostBuffer(windows.length);
    this.outcomeBuffer = new HostBuffer(outcomes.length);
  }

  /**
   * Takes the samples that stand at positions {@code from} to {@code to - 1} of an order.
   *
   * @throws TrainingException if a value is not finite
   */
  void fill(Samples samples, int[] order, int from, int to) {
    count = to - from;
    for (int i = 0; i < count; i++) {
      samples.window(order[from + i], windows, i * inputSize);
      samples.outcome(order[from + i], outcomes, i * outputSize);
    }
    requireFinite();
  }

  /** The windows n in the batch. */
  int count() {
    return count;
  }

  /** The windows, shape (n, w, c), valid until the batch is filled again. */
  NDArray windows(NDManager manager) {
    Shape shape = new Shape(count, data.input().steps(), data.input().features());
    return windowBuffer.send(manager, windows, shape);
  }

  /** What follows them, shape (n, outputs), valid until the batch is filled again. */
  NDArray outcomes(NDManager manager) {
    return outcomeBuffer.send(manager, outcomes, new Shape(count, outputSize));
  }

  /** What the output of a window ought to be, by its position in (n, outputs). */
  float outcome(int position) {
    return outcomes[position];
  }

  /** The feature with the value farthest from zero, and that value. */
  String largestFeature() {
    int largest = 0;
    for (int i = 1; i < count * inputSize; i++) {
      if (Math.abs(windows[i]) > Math.abs(windows[largest])) {
        largest = i;
      }
    }
    return "'%s' (%s)".formatted(feature(largest), windows[largest]);
  }

  /** The target channel of a position in (n, outputs). */
  String target(int position) {
    return data.targets().get(position % data.targets().size());
  }

  private String feature(int position) {
    return data.features().get(position % data.features().size());
  }

  private void requireFinite() {
    int window = firstNonFinite(windows, count * inputSize);
    if (window >= 0) {
      throw new TrainingException(
          "a training window holds %s in feature '%s'; fill gaps before training"
              .formatted(windows[window], feature(window)));
    }
    int outcome = firstNonFinite(outcomes, count * outputSize);
    if (outcome >= 0) {
      throw new TrainingException(
          "a value to be forecast is %s in channel '%s'; fill gaps before training"
              .formatted(outcomes[outcome], target(outcome)));
    }
  }

  /** The position of the first value that is NaN or infinite, or -1. */
  static int firstNonFinite(float[] values, int length) {
    for (int i = 0; i < length; i++) {
      if (!Float.isFinite(values[i])) {
        return i;
      }
    }
    return -1;
  }
}
