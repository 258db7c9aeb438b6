package io.github.forecast4j.neural.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import io.github.forecast4j.network.Layer;
import io.github.forecast4j.network.Sequence;
import java.util.List;

/**
 * A GRU's states of all steps with dropout, convolutions on those averaged over time with dropout,
 * and a dense head, one after the other: (n, w, c) to (n, outputs).
 */
public final class SerialGruFcn extends NetworkBlock {

  private final Frame frame;
  private final GruLayer gru;
  private final Convolutions convolutions;
  private final DenseLayer head;

  /** A network. */
  public SerialGruFcn(Frame frame, GruFcnSizes sizes, InitialWeights initial) {
    this.frame = frame;
    this.gru = addChildBlock("gru", new GruLayer(frame.features(), sizes.units(), initial));
    this.convolutions =
        addChildBlock("convolutions", new Convolutions(sizes.units(), sizes, initial));
    this.head = addChildBlock("head", DenseLayer.head(frame, sizes.lastFilters(), initial));
  }

  @Override
  NDArray compute(Call call, NDArray input) {
    NDArray states = call.drop(call.run(gru, input), frame.dropout());
    NDArray pooled = call.drop(call.run(convolutions, states), frame.dropout());
    return call.run(head, pooled);
  }

  @Override
  Shape outputShape(Shape input) {
    return new Shape(input.get(0), frame.outputs());
  }

  @Override
  void initialize(Children children, Shape input) {
    Shape states = children.initialize(gru, input);
    children.initialize(head, children.initialize(convolutions, states));
  }

  @Override
  void start(Layer layer, StartWeights from) {
    List<Layer> chain = StartWeights.expect(Sequence.class, layer).layers();
    StartWeights.expectParts(3, chain.size());
    gru.start(chain.get(0), from);
    convolutions.start(chain.get(1), from);
    head.start(chain.get(2), from);
  }

  @Override
  public Layer toLayer(Weights weights) {
    return Sequence.of(gru.toLayer(weights), convolutions.toLayer(weights), head.toLayer(weights));
  }
}
