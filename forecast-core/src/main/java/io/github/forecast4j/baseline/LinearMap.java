package io.github.forecast4j.baseline;

import io.github.forecast4j.model.TrainedModel;
import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.model.TrainingRecord;
import io.github.forecast4j.network.Dense;
import io.github.forecast4j.network.Flatten;
import io.github.forecast4j.network.Matrix;
import io.github.forecast4j.network.Sequence;
import io.github.forecast4j.network.TrainedNetwork;
import java.time.Duration;

/** A linear map of the flattened window, the form that every baseline takes. */
final class LinearMap {

  private LinearMap() {}

  /**
   * The map as a trained model.
   *
   * @param weights shape (h * targets, w * features)
   * @param bias shape (h * targets)
   * @param startedAt when training began, by {@link System#nanoTime()}
   */
  static TrainedModel trained(TrainingData data, Matrix weights, float[] bias, long startedAt) {
    TrainedNetwork network =
        new TrainedNetwork(data.input(), Sequence.of(new Flatten(), new Dense(weights, bias)));
    Duration time = Duration.ofNanos(System.nanoTime() - startedAt);
    return new TrainedModel(network, TrainingRecord.closedForm(time));
  }

  /** The map that does not look at the window. */
  static TrainedModel constant(TrainingData data, float[] bias, long startedAt) {
    Matrix zeros = Matrix.zeros(data.output().size(), data.input().size());
    return trained(data, zeros, bias, startedAt);
  }
}
