package io.github.forecast4j.neural.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import io.github.forecast4j.network.LastStep;
import io.github.forecast4j.network.Layer;
import io.github.forecast4j.network.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Stacked LSTM layers, each followed by dropout; the last step of the last one goes into a dense
 * head: (n, w, c) to (n, outputs).
 */
public final class LstmBlock extends NetworkBlock {

  private final Frame frame;
  private final List<LstmLayer> layers = new ArrayList<>();
  private final DenseLayer head;

  /**
   * A network.
   *
   * @param units the units of each layer, first to last, at least one layer
   */
  public LstmBlock(Frame frame, List<Integer> units, InitialWeights initial) {
    this.frame = frame;
    int features = frame.features();
    for (int count : units) {
      LstmLayer layer = new LstmLayer(features, count, initial);
      layers.add(addChildBlock("lstm", layer));
      features = count;
    }
    this.head = addChildBlock("head", DenseLayer.head(frame, features, initial));
  }

  @Override
  NDArray compute(Call call, NDArray input) {
    NDArray values = input;
    for (LstmLayer layer : layers.subList(0, layers.size() - 1)) {
      values = call.drop(call.run(layer, values), frame.dropout());
    }
    NDArray last = layers.get(layers.size() - 1).lastState(call, values);
    return call.run(head, call.drop(last, frame.dropout()));
  }

  @Override
  Shape outputShape(Shape input) {
    return new Shape(input.get(0), frame.outputs());
  }

  @Override
  void initialize(Children children, Shape input) {
    Shape shape = input;
    for (LstmLayer layer : layers) {
      shape = children.initialize(layer, shape);
    }
    children.initialize(head, new Shape(shape.get(0), shape.get(2)));
  }

  @Override
  void start(Layer layer, StartWeights from) {
    List<Layer> chain = StartWeights.expect(Sequence.class, layer).layers();
    StartWeights.expectParts(layers.size() + 2, chain.size());
    for (int i = 0; i < layers.size(); i++) {
      layers.get(i).start(chain.get(i), from);
    }
    head.start(chain.get(layers.size() + 1), from);
  }

  @Override
  public Layer toLayer(Weights weights) {
    List<Layer> chain = new ArrayList<>();
    layers.forEach(layer -> chain.add(layer.toLayer(weights)));
    chain.add(new LastStep());
    chain.add(head.toLayer(weights));
    return new Sequence(chain);
  }
}
