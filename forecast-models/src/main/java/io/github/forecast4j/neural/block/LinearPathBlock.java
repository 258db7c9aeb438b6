package io.github.forecast4j.neural.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import io.github.forecast4j.network.Dense;
import io.github.forecast4j.network.Flatten;
import io.github.forecast4j.network.Layer;
import io.github.forecast4j.network.Matrix;
import io.github.forecast4j.network.Sequence;
import io.github.forecast4j.network.Sum;
import java.util.List;

/**
 * A network and, added to it, a linear map of some of the window's values, learned together: (n, w,
 * c) to (n, outputs). The map has no bias beside that of the network's head.
 *
 * <p>Source: Lai, Chang, Yang, Liu, <i>Modeling Long- and Short-Term Temporal Patterns with Deep
 * Neural Networks</i>, SIGIR 2018, section 3.6.
 */
public final class LinearPathBlock extends NetworkBlock {

  private static final String WEIGHT = "weight";

  private final NetworkBlock main;
  private final int inputs;
  private final int outputs;
  private final Parameter weight;
  private final Parameter mask;

  /**
   * A network with a linear path.
   *
   * @param main the network
   * @param start the first weights, shape (outputs, w * c)
   * @param mask 1 where an output sees a value of the window, 0 elsewhere; shape (outputs, w * c)
   */
  public LinearPathBlock(NetworkBlock main, Matrix start, Matrix mask) {
    this.main = addChildBlock("main", main);
    this.inputs = mask.columns();
    this.outputs = mask.rows();
    this.weight = addParameter(parameter(WEIGHT, Parameter.Type.WEIGHT, true));
    this.mask = addParameter(parameter("mask", Parameter.Type.OTHER, false));
    StartWeights.put(weight, start.toArray());
    StartWeights.put(this.mask, mask.toArray());
  }

  private static Parameter parameter(String name, Parameter.Type type, boolean learned) {
    return Parameter.builder().setName(name).setType(type).optRequiresGrad(learned).build();
  }

  @Override
  protected void prepare(Shape[] inputShapes) {
    weight.setShape(new Shape(outputs, inputs));
    mask.setShape(new Shape(outputs, inputs));
  }

  @Override
  NDArray compute(Call call, NDArray input) {
    NDArray linear = call.value(weight, input).mul(call.value(mask, input));
    NDArray path = input.reshape(-1, inputs).matMul(linear.transpose());
    return call.run(main, input).add(path);
  }

  @Override
  Shape outputShape(Shape input) {
    return new Shape(input.get(0), outputs);
  }

  @Override
  void initialize(Children children, Shape input) {
    children.initialize(main, input);
  }

  @Override
  void start(Layer layer, StartWeights from) {
    List<Layer> branches = StartWeights.expect(Sum.class, layer).branches();
    StartWeights.expectParts(2, branches.size());
    main.start(branches.get(0), from);
    List<Layer> path = StartWeights.expect(Sequence.class, branches.get(1)).layers();
    Dense dense = StartWeights.expect(Dense.class, path.get(path.size() - 1));
    StartWeights.put(weight, StartWeights.expect(outputs, inputs, dense.weights()));
  }

  @Override
  public Layer toLayer(Weights weights) {
    float[] values = weights.of(weight).clone();
    float[] seen = weights.of(mask);
    for (int i = 0; i < values.length; i++) {
      values[i] *= seen[i];
    }
    Dense dense = new Dense(Matrix.of(outputs, inputs, values), new float[outputs]);
    return Sum.of(main.toLayer(weights), Sequence.of(new Flatten(), dense));
  }
}
