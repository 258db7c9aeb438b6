package io.github.forecast4j.neural.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import io.github.forecast4j.network.Dense;
import io.github.forecast4j.network.Layer;
import io.github.forecast4j.network.Matrix;

/** A fully connected layer: (n, inputs) to (n, outputs). */
final class DenseLayer extends NetworkBlock {

  private final int inputs;
  private final int outputs;
  private final Linear linear;

  private DenseLayer(int inputs, int outputs, Linear linear) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.linear = addChildBlock("dense", linear);
  }

  /** A layer that starts from draws. */
  DenseLayer(int inputs, int outputs, InitialWeights initial) {
    this(inputs, outputs, initial.draw(linear(outputs), inputs));
  }

  /** The layer at the end of a network. */
  static DenseLayer head(Frame frame, int inputs, InitialWeights initial) {
    return frame.zeroHead()
        ? new DenseLayer(inputs, frame.outputs(), InitialWeights.zero(linear(frame.outputs())))
        : new DenseLayer(inputs, frame.outputs(), initial);
  }

  private static Linear linear(int outputs) {
    return Linear.builder().setUnits(outputs).build();
  }

  @Override
  NDArray compute(Call call, NDArray input) {
    return call.run(linear, input);
  }

  @Override
  Shape outputShape(Shape input) {
    return new Shape(input.get(0), outputs);
  }

  @Override
  void initialize(Children children, Shape input) {
    children.initialize(linear, input);
  }

  @Override
  void start(Layer layer, StartWeights from) {
    Dense dense = StartWeights.expect(Dense.class, layer);
    StartWeights.put(
        linear.getParameters().get("weight"),
        StartWeights.expect(outputs, inputs, dense.weights()));
    StartWeights.put(linear.getParameters().get("bias"), dense.bias());
  }

  @Override
  public Layer toLayer(Weights weights) {
    Parameter matrix = linear.getParameters().get("weight");
    Parameter bias = linear.getParameters().get("bias");
    return new Dense(Matrix.of(outputs, inputs, weights.of(matrix)), weights.of(bias));
  }
}
