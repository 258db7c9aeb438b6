package io.github.forecast4j.neural.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import io.github.forecast4j.network.Flatten;
import io.github.forecast4j.network.Layer;
import io.github.forecast4j.network.Relu;
import io.github.forecast4j.network.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * The flattened window through hidden dense layers, each with a rectifier and dropout, into a dense
 * head: (n, w, c) to (n, outputs).
 */
public final class MlpBlock extends NetworkBlock {

  private final Frame frame;
  private final List<DenseLayer> hidden = new ArrayList<>();
  private final DenseLayer head;

  /**
   * A network.
   *
   * @param units the units of each hidden layer, first to last, at least one layer
   */
  public MlpBlock(Frame frame, List<Integer> units, InitialWeights initial) {
    this.frame = frame;
    int inputs = frame.window().size();
    for (int count : units) {
      hidden.add(addChildBlock("hidden", new DenseLayer(inputs, count, initial)));
      inputs = count;
    }
    this.head = addChildBlock("head", DenseLayer.head(frame, inputs, initial));
  }

  @Override
  NDArray compute(Call call, NDArray input) {
    NDArray values = input.reshape(-1, frame.window().size());
    for (DenseLayer layer : hidden) {
      values = call.drop(Activation.relu(call.run(layer, values)), frame.dropout());
    }
    return call.run(head, values);
  }

  @Override
  Shape outputShape(Shape input) {
    return new Shape(input.get(0), frame.outputs());
  }

  @Override
  void initialize(Children children, Shape input) {
    Shape shape = new Shape(input.get(0), frame.window().size());
    for (DenseLayer layer : hidden) {
      shape = children.initialize(layer, shape);
    }
    children.initialize(head, shape);
  }

  @Override
  void start(Layer layer, StartWeights from) {
    List<Layer> chain = StartWeights.expect(Sequence.class, layer).layers();
    StartWeights.expectParts(2 * hidden.size() + 2, chain.size());
    for (int i = 0; i < hidden.size(); i++) {
      hidden.get(i).start(chain.get(2 * i + 1), from);
    }
    head.start(chain.get(chain.size() - 1), from);
  }

  @Override
  public Layer toLayer(Weights weights) {
    List<Layer> chain = new ArrayList<>(List.of(new Flatten()));
    for (DenseLayer layer : hidden) {
      chain.add(layer.toLayer(weights));
      chain.add(new Relu());
    }
    chain.add(head.toLayer(weights));
    return new Sequence(chain);
  }
}
