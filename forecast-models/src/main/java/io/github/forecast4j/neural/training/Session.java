package io.github.forecast4j.neural.training;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import io.github.forecast4j.network.Layer;
import io.github.forecast4j.neural.block.NetworkBlock;
import io.github.forecast4j.neural.block.Weights;
import java.util.List;

/**
 * A network in an engine while it learns. Every step's native memory is given back with the step,
 * the rest on {@link #close()}.
 */
final class Session implements AutoCloseable {

  private final Engine engine;
  private final NDManager manager;
  private final NetworkBlock block;
  private final ParameterStore store;
  private final List<Parameter> learned;
  private final StepSize step = new StepSize();
  private final OwnedAdam optimizer;
  private final WeightDecay decay;
  private final TrainingPlan.Descent descent;
  private final Errors errors;

  /**
   * Initializes a network.
   *
   * @param window the shape of one window with a leading 1, (1, w, c)
   */
  Session(Engine engine, NetworkBlock block, TrainingPlan.Descent descent, Shape window) {
    this.engine = engine;
    this.manager = engine.newBaseManager(Device.cpu());
    this.block = block;
    this.descent = descent;
    this.errors = new Errors(descent.huber());
    this.store = new ParameterStore(manager, false);
    this.optimizer = new OwnedAdam(manager, step);
    this.decay = new WeightDecay(descent.decay(), step);
    block.initialize(manager, DataType.FLOAT32, window);
    this.learned =
        block.getParameters().values().stream().filter(Parameter::requiresGradient).toList();
  }

  /** Sets the step size from now on. */
  void learningRate(double rate) {
    step.set(rate);
  }

  /**
   * Learns from one batch.
   *
   * @return the mean loss of the batch before the step
   * @throws Divergence if the loss or a gradient is not finite; the weights are as before
   */
  double learn(Batch batch) {
    try (NDManager step = manager.newSubManager()) {
      Passed passed = differentiate(batch, step);
      NDList gradients = gradients(step);
      float[] numbers = numbers(passed.loss(), gradients);
      double norm = norm(numbers);
      if (!Double.isFinite(numbers[0]) || !Double.isFinite(norm)) {
        throw Divergence.of(numbers[0], passed.outputs().toFloatArray(), batch);
      }
      optimizer.gradientScale(norm > descent.clip() ? descent.clip() / norm : 1);
      update(gradients);
      return numbers[0];
    }
  }

  /** The mean loss of one batch in prediction. */
  double loss(Batch batch) {
    try (NDManager step = manager.newSubManager()) {
      return errors.loss(predict(batch, step), batch.outcomes(step)).getFloat();
    }
  }

  /** The outputs of one batch in prediction, shape (n, outputs), row after row. */
  float[] outputs(Batch batch) {
    try (NDManager step = manager.newSubManager()) {
      return predict(batch, step).toFloatArray();
    }
  }

  /** A copy of the weights as they are now. */
  Weights weights() {
    return Weights.of(block);
  }

  /** The plain-Java network of some weights. */
  Layer layer(Weights of) {
    return block.toLayer(of);
  }

  @Override
  public void close() {
    block.clear();
    manager.close();
  }

  private NDArray predict(Batch batch, NDManager step) {
    return block.forward(store, new NDList(batch.windows(step)), false).head();
  }

  private Passed differentiate(Batch batch, NDManager step) {
    NDArray windows = batch.windows(step);
    NDArray outcomes = batch.outcomes(step);
    try (GradientCollector collector = engine.newGradientCollector()) {
      NDArray outputs = block.forward(store, new NDList(windows), true).head();
      NDArray loss = errors.loss(outputs, outcomes);
      collector.backward(loss);
      return new Passed(outputs, loss);
    }
  }

  private NDList gradients(NDManager step) {
    NDList gradients = new NDList(learned.size());
    for (Parameter parameter : learned) {
      NDArray gradient = parameter.getArray().getGradient();
      gradient.attach(step);
      gradients.add(gradient);
    }
    return gradients;
  }

  /** The loss and, if they are to be clipped, the norms of the gradients, in one transfer. */
  private float[] numbers(NDArray loss, NDList gradients) {
    if (Double.isInfinite(descent.clip())) {
      return new float[] {loss.getFloat()};
    }
    NDList numbers = new NDList(loss);
    for (NDArray gradient : gradients) {
      numbers.add(gradient.norm());
    }
    return NDArrays.stack(numbers).toFloatArray();
  }

  private static double norm(float[] numbers) {
    double squares = 0;
    for (int i = 1; i < numbers.length; i++) {
      squares += (double) numbers[i] * numbers[i];
    }
    return Math.sqrt(squares);
  }

  /** Steps, then decays: PyTorch scales gradients in place, so that nothing is left of them. */
  private void update(NDList gradients) {
    for (int i = 0; i < learned.size(); i++) {
      Parameter parameter = learned.get(i);
      optimizer.update(parameter.getId(), parameter.getArray(), gradients.get(i));
      if (descent.decay() > 0 && parameter.getType() == Parameter.Type.WEIGHT) {
        decay.update(parameter.getId(), parameter.getArray(), gradients.get(i));
      }
    }
  }

  /** What a pass forward made. */
  private record Passed(NDArray outputs, NDArray loss) {}
}
