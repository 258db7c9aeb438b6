package io.github.forecast4j.neural;

import io.github.forecast4j.baseline.Baselines;
import io.github.forecast4j.model.Samples;
import io.github.forecast4j.model.TrainedModel;
import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.model.TrainingListener;
import io.github.forecast4j.model.TrainingRun;
import io.github.forecast4j.network.Dense;
import io.github.forecast4j.network.Flatten;
import io.github.forecast4j.network.Layer;
import io.github.forecast4j.network.Matrix;
import io.github.forecast4j.network.Sequence;
import io.github.forecast4j.network.Sum;
import io.github.forecast4j.network.TrainedNetwork;
import java.util.List;

/**
 * Ridge regression of each target on its own past, computed before a network learns what it leaves
 * over.
 *
 * @param map the regression, a network of one dense layer
 */
record RidgePath(TrainedNetwork map) {

  /** Ridge regression makes no random choices, and has nothing to tell on the way. */
  private static final TrainingRun ANY = new TrainingRun(0, TrainingListener.SILENT);

  /** The regression of some data. */
  static RidgePath of(TrainingData data) {
    OwnPast past = OwnPast.in(data);
    int columns = data.input().size();
    float[] weights = new float[data.output().size() * columns];
    float[] bias = new float[data.output().size()];
    for (int target = 0; target < data.targets().size(); target++) {
      List<Integer> places = past.places().get(target);
      if (!places.isEmpty()) {
        Dense own = own(OneTarget.of(data, target, places));
        for (int step = 0; step < data.steps().horizon(); step++) {
          int output = step * data.targets().size() + target;
          bias[output] = own.bias()[step];
          for (int i = 0; i < places.size(); i++) {
            weights[output * columns + places.get(i)] = own.weights().at(step, i);
          }
        }
      }
    }
    Dense dense = new Dense(Matrix.of(bias.length, columns, weights), bias);
    return new RidgePath(new TrainedNetwork(data.input(), Sequence.of(new Flatten(), dense)));
  }

  private static Dense own(TrainingData past) {
    Sequence root = (Sequence) Baselines.RIDGE.train(past, ANY).network().root();
    return (Dense) root.layers().get(root.layers().size() - 1);
  }

  /** The path of a network that was trained with one. */
  static RidgePath of(TrainedNetwork network) {
    return new RidgePath(new TrainedNetwork(network.input(), branches(network).get(1)));
  }

  /** What is beside the path of a network that was trained with one. */
  static TrainedNetwork rest(TrainedNetwork network) {
    return new TrainedNetwork(network.input(), branches(network).get(0));
  }

  private static List<Layer> branches(TrainedNetwork network) {
    if (network.root() instanceof Sum sum && sum.branches().size() == 2) {
      return sum.branches();
    }
    throw new IllegalArgumentException(
        "the weights are those of another network: this model has a path beside the network");
  }

  /** True if it has a bias of its own, as a path that is learned never has. */
  boolean hasBias() {
    for (float bias : dense().bias()) {
      if (bias != 0) {
        return true;
      }
    }
    return false;
  }

  /** The weights, shape (h * targets, w * features). */
  Matrix weights() {
    return dense().weights();
  }

  private Dense dense() {
    return (Dense) ((Sequence) map.root()).layers().get(1);
  }

  /** What it leaves over of data. */
  TrainingData residual(TrainingData data) {
    return data.with(new Residuals(data.training(), map), new Residuals(data.validation(), map));
  }

  /** A model of what it leaves over, with the path added. */
  TrainedModel join(TrainedModel rest) {
    return new TrainedModel(join(rest.network()), join(rest.judged()), rest.record());
  }

  private TrainedNetwork join(TrainedNetwork rest) {
    return new TrainedNetwork(rest.input(), Sum.of(rest.root(), map.root()));
  }

  /**
   * Pairs whose outcomes are what a map leaves over of others.
   *
   * @param whole the pairs
   */
  private record Residuals(Samples whole, TrainedNetwork map) implements Samples {

    @Override
    public int count() {
      return whole.count();
    }

    @Override
    public void window(int sample, float[] target, int at) {
      whole.window(sample, target, at);
    }

    @Override
    public void outcome(int sample, float[] target, int at) {
      float[] window = new float[map.input().size()];
      whole.window(sample, window, 0);
      float[] told = map.run(window);
      whole.outcome(sample, target, at);
      for (int i = 0; i < told.length; i++) {
        target[at + i] -= told[i];
      }
    }
  }
}
