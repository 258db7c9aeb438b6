package io.github.forecast4j.neural.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import io.github.forecast4j.network.Dense;
import io.github.forecast4j.network.Layer;
import io.github.forecast4j.network.Matrix;

/** The dense layer at the end of a network: (n, inputs) to (n, outputs). */
final class Head extends NetworkBlock {

  private final int inputs;
  private final int outputs;
  private final Linear linear;

  /** A head on so many inputs. */
  Head(Frame frame, int inputs, InitialWeights initial) {
    this.inputs = inputs;
    this.outputs = frame.outputs();
    Linear dense = Linear.builder().setUnits(outputs).build();
    this.linear =
        addChildBlock(
            "dense", frame.zeroHead() ? InitialWeights.zero(dense) : initial.draw(dense, inputs));
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
    from.put(
        linear.getParameters().get("weight"),
        StartWeights.expect(outputs, inputs, dense.weights()));
    from.put(linear.getParameters().get("bias"), dense.bias());
  }

  @Override
  public Layer toLayer(Weights weights) {
    Parameter matrix = linear.getParameters().get("weight");
    Parameter bias = linear.getParameters().get("bias");
    return new Dense(Matrix.of(outputs, inputs, weights.of(matrix)), weights.of(bias));
  }
}
