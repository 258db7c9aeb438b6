package io.github.forecast4j.neural.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;
import io.github.forecast4j.network.GlobalAverage;
import io.github.forecast4j.network.Layer;
import io.github.forecast4j.network.Sequence;
import java.util.ArrayList;
import java.util.List;

/** Convolutions one after the other, averaged over time: (n, w, c) to (n, f) of the last one. */
final class Convolutions extends NetworkBlock {

  private final List<Convolution> blocks = new ArrayList<>();
  private final int outputs;

  /**
   * A chain of convolutions.
   *
   * @param features c
   */
  Convolutions(int features, GruFcnSizes sizes, InitialWeights initial) {
    int inputs = features;
    for (int i = 0; i < sizes.filters().size(); i++) {
      int filters = sizes.filters().get(i);
      Convolution block = new Convolution(inputs, filters, sizes.kernels().get(i), initial);
      blocks.add(addChildBlock("block", block));
      inputs = filters;
    }
    this.outputs = inputs;
  }

  @Override
  NDArray compute(Call call, NDArray input) {
    NDArray values = input.swapAxes(1, 2).expandDims(2);
    for (Convolution block : blocks) {
      values = call.run(block, values);
    }
    return Pool.globalAvgPool2d(values);
  }

  @Override
  Shape outputShape(Shape input) {
    return new Shape(input.get(0), outputs);
  }

  @Override
  void initialize(Children children, Shape input) {
    Shape shape = new Shape(input.get(0), input.get(2), 1, input.get(1));
    for (Convolution block : blocks) {
      shape = children.initialize(block, shape);
    }
  }

  @Override
  void start(Layer layer, StartWeights from) {
    List<Layer> chain = StartWeights.expect(Sequence.class, layer).layers();
    StartWeights.expectParts(blocks.size() + 1, chain.size());
    for (int i = 0; i < blocks.size(); i++) {
      blocks.get(i).start(chain.get(i), from);
    }
  }

  @Override
  public Layer toLayer(Weights weights) {
    List<Layer> chain = new ArrayList<>();
    blocks.forEach(block -> chain.add(block.toLayer(weights)));
    chain.add(new GlobalAverage());
    return new Sequence(chain);
  }
}
