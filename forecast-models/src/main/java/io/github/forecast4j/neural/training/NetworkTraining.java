package io.github.forecast4j.neural.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.types.Shape;
import io.github.forecast4j.model.TrainedModel;
import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.model.TrainingRecord;
import io.github.forecast4j.model.TrainingRun;
import io.github.forecast4j.network.TrainedNetwork;
import io.github.forecast4j.neural.block.InitialWeights;
import io.github.forecast4j.neural.block.NetworkBlock;
import io.github.forecast4j.neural.block.StartWeights;
import io.github.forecast4j.neural.block.Weights;
import java.util.function.Function;

/**
 * Trains a network in an engine and takes it out into plain Java.
 *
 * <p>One training at a time has an engine: others wait for it, in the order they came. So dropout,
 * whose randomness belongs to the engine, follows from the seed alone.
 */
public final class NetworkTraining {

  private final TrainingPlan plan;

  /** Training by a plan. */
  public NetworkTraining(TrainingPlan plan) {
    this.plan = plan;
  }

  /**
   * Trains a network.
   *
   * @param network makes the network from its first weights
   * @throws io.github.forecast4j.model.TrainingException if training diverges or no engine is here
   * @throws java.util.concurrent.CancellationException if the listener cancels or the thread is
   *     interrupted
   */
  public TrainedModel train(
      Function<InitialWeights, NetworkBlock> network, TrainingData data, TrainingRun run) {
    Engine engine = Engines.load(plan.compute());
    return EngineLock.alone(engine, () -> train(engine, network, data, run));
  }

  /**
   * Goes on training a network that was trained before, by whatever engine.
   *
   * @param start its weights, kept as they are if no epoch does better on the validation windows
   * @throws IllegalArgumentException if the weights do not fit the network or the data
   * @throws io.github.forecast4j.model.TrainingException as {@link #train} does
   * @throws java.util.concurrent.CancellationException as {@link #train} does
   */
  public TrainedModel retrain(
      Function<InitialWeights, NetworkBlock> network,
      TrainedNetwork start,
      TrainingData data,
      TrainingRun run) {
    if (!start.input().equals(data.input()) || start.outputs() != data.output().size()) {
      throw new IllegalArgumentException(
          "the weights take windows of %s and give %d values, the data has %s and %d"
              .formatted(start.input(), start.outputs(), data.input(), data.output().size()));
    }
    Engine engine = Engines.load(plan.compute());
    return EngineLock.alone(engine, () -> retrain(engine, network, start, data, run));
  }

  private TrainedModel retrain(
      Engine engine,
      Function<InitialWeights, NetworkBlock> network,
      TrainedNetwork start,
      TrainingData data,
      TrainingRun run) {
    engine.setRandomSeed(Long.hashCode(run.seed()));
    NetworkBlock block = network.apply(new InitialWeights(run.seed()));
    new StartWeights(start, data.training()).into(block);
    try (Session session = session(engine, block, data)) {
      Fit fit = new Fit(session, plan, data, run);
      Weights weights = fit.learnOn();
      TrainedNetwork kept =
          fit.keptEpoch() == 0 ? start : new TrainedNetwork(data.input(), block.toLayer(weights));
      return new TrainedModel(kept, record(fit, engine));
    }
  }

  private Session session(Engine engine, NetworkBlock block, TrainingData data) {
    Shape window = new Shape(1, data.input().steps(), data.input().features());
    return new Session(engine, block, plan.descent(), window);
  }

  private TrainedModel train(
      Engine engine,
      Function<InitialWeights, NetworkBlock> network,
      TrainingData data,
      TrainingRun run) {
    TrainedModel chosen = learn(engine, network, data, run);
    if (!plan.stopping().refit() || data.validation().count() == 0) {
      return chosen;
    }
    NetworkTraining again = new NetworkTraining(plan.repeated(chosen.record()));
    TrainedModel refitted = again.learn(engine, network, AllSamples.of(data), run);
    return new TrainedModel(refitted.network(), chosen.network(), chosen.record());
  }

  private TrainedModel learn(
      Engine engine,
      Function<InitialWeights, NetworkBlock> network,
      TrainingData data,
      TrainingRun run) {
    engine.setRandomSeed(Long.hashCode(run.seed()));
    NetworkBlock block = network.apply(new InitialWeights(run.seed()));
    try (Session session = session(engine, block, data)) {
      Fit fit = new Fit(session, plan, data, run);
      Weights weights = fit.learn();
      return new TrainedModel(
          new TrainedNetwork(data.input(), block.toLayer(weights)), record(fit, engine));
    }
  }

  private static TrainingRecord record(Fit fit, Engine engine) {
    String name = engine.getEngineName() + " " + engine.getVersion();
    return new TrainingRecord(fit.epochs(), fit.keptEpoch(), name, fit.elapsed());
  }
}
