package io.github.forecast4j.baseline;

import io.github.forecast4j.model.TrainedModel;
import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.network.Matrix;
import java.util.Arrays;

/**
 * A linear map whose weights follow from the places of values alone: nothing is learned. It works
 * on windows that are encoded as changes from the last value, so weights are given for changes.
 */
final class WindowMap {

  private final TrainingData data;
  private final int[] columns;
  private final float[] weights;

  private WindowMap(TrainingData data, int[] columns) {
    this.data = data;
    this.columns = columns;
    this.weights = new float[data.output().size() * data.input().size()];
  }

  /**
   * A map of zeros, which repeats the last value.
   *
   * @throws IllegalArgumentException if a target is no input, so that its past is not in the window
   */
  static WindowMap of(String model, TrainingData data) {
    int[] columns = data.targets().stream().mapToInt(data.features()::indexOf).toArray();
    if (Arrays.stream(columns).anyMatch(column -> column < 0)) {
      throw new IllegalArgumentException(
          "%s looks at the past of its targets, so inputs %s must contain targets %s"
              .formatted(model, data.features(), data.targets()));
    }
    return new WindowMap(data, columns);
  }

  /** Weighs, for each target at a step of the horizon, its own change at a step of the window. */
  void weigh(int horizonStep, int windowStep, double weight) {
    int features = data.features().size();
    for (int target = 0; target < columns.length; target++) {
      int output = horizonStep * columns.length + target;
      weights[output * data.input().size() + windowStep * features + columns[target]] +=
          (float) weight;
    }
  }

  /** The map as a trained model. */
  TrainedModel trained(long startedAt) {
    Matrix matrix = Matrix.of(data.output().size(), data.input().size(), weights);
    return LinearMap.trained(data, matrix, new float[data.output().size()], startedAt);
  }
}
