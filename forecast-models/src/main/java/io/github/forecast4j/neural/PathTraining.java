package io.github.forecast4j.neural;

import io.github.forecast4j.model.TrainedModel;
import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.model.TrainingRun;
import io.github.forecast4j.network.Matrix;
import io.github.forecast4j.network.TrainedNetwork;
import io.github.forecast4j.neural.block.Frame;
import io.github.forecast4j.neural.block.InitialWeights;
import io.github.forecast4j.neural.block.LinearPathBlock;
import io.github.forecast4j.neural.block.NetworkBlock;
import io.github.forecast4j.neural.training.NetworkTraining;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Trains networks of one kind on some data, with the linear path that the settings ask for.
 *
 * @param spec the kind
 * @param settings its settings
 * @param data what is learned
 * @param training the way to train
 */
record PathTraining(
    NeuralSpec<?> spec, Settings settings, TrainingData data, NetworkTraining training) {

  PathTraining(NeuralSpec<?> spec, Settings settings, TrainingData data) {
    this(spec, settings, data, new NetworkTraining(settings.plan(data.pairsInPass())));
  }

  /** Learning of networks from the start: each run learns one, all on the same path. */
  Function<TrainingRun, TrainedModel> train() {
    LinearPath path =
        withPast(settings.linearPath.on(data.training().count(), data.steps().window()));
    if (path == LinearPath.RIDGE) {
      RidgePath ridge = RidgePath.of(data);
      TrainingData rest = ridge.residual(data);
      return run -> ridge.join(training.train(network(), rest, run));
    }
    Function<InitialWeights, NetworkBlock> network =
        path == LinearPath.LEARNED ? network(this::firstPath) : network();
    return run -> training.train(network, data, run);
  }

  /** Learning that goes on from a network. */
  TrainedModel retrain(TrainedNetwork start, TrainingRun run) {
    return switch (withPast(settings.linearPath.of(start))) {
      case RIDGE -> {
        RidgePath ridge = RidgePath.of(start);
        TrainingData rest = ridge.residual(data);
        yield ridge.join(training.retrain(network(), RidgePath.rest(start), rest, run));
      }
      // The start brings the weights of the path.
      case LEARNED -> training.retrain(network(PathTraining::zeros), start, data, run);
      default -> training.retrain(network(), start, data, run);
    };
  }

  /** A path, if there is a past that it can look at. */
  private LinearPath withPast(LinearPath path) {
    return OwnPast.in(data).isEmpty() ? LinearPath.NONE : path;
  }

  private Function<InitialWeights, NetworkBlock> network() {
    Frame frame =
        new Frame(data.input(), data.output().size(), settings.dropout, settings.zeroHead);
    return draw -> spec.block(frame, draw);
  }

  /**
   * The network with a path beside it.
   *
   * @param start the first weights of the path, by the mask of those that it has
   */
  private Function<InitialWeights, NetworkBlock> network(UnaryOperator<Matrix> start) {
    Matrix mask = OwnPast.in(data).mask();
    Matrix first = start.apply(mask);
    return draw -> new LinearPathBlock(network().apply(draw), first, mask);
  }

  /** Few windows are no place for ridge regression to start from. */
  private Matrix firstPath(Matrix mask) {
    return data.training().count() < LinearPath.LONG ? zeros(mask) : RidgePath.of(data).weights();
  }

  private static Matrix zeros(Matrix like) {
    return Matrix.zeros(like.rows(), like.columns());
  }
}
