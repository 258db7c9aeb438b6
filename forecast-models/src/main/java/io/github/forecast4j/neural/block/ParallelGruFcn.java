package io.github.forecast4j.neural.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import io.github.forecast4j.network.Concatenation;
import io.github.forecast4j.network.LastStep;
import io.github.forecast4j.network.Layer;
import io.github.forecast4j.network.Sequence;
import java.util.List;

/**
 * Two branches on the window, a GRU's last state with dropout and convolutions averaged over time,
 * joined in that order and followed by a dense head: (n, w, c) to (n, outputs).
 */
public final class ParallelGruFcn extends NetworkBlock {

  private final Frame frame;
  private final GruLayer gru;
  private final Convolutions convolutions;
  private final DenseLayer head;

  /** A network. */
  public ParallelGruFcn(Frame frame, GruFcnSizes sizes, InitialWeights initial) {
    this.frame = frame;
    this.gru = addChildBlock("gru", new GruLayer(frame.features(), sizes.units(), initial));
    this.convolutions =
        addChildBlock("convolutions", new Convolutions(frame.features(), sizes, initial));
    int joined = sizes.units() + sizes.lastFilters();
    this.head = addChildBlock("head", DenseLayer.head(frame, joined, initial));
  }

  @Override
  NDArray compute(Call call, NDArray input) {
    NDArray last = call.drop(gru.lastState(call, input), frame.dropout());
    NDArray pooled = call.run(convolutions, input);
    return call.run(head, NDArrays.concat(new NDList(last, pooled), 1));
  }

  @Override
  Shape outputShape(Shape input) {
    return new Shape(input.get(0), frame.outputs());
  }

  @Override
  void initialize(Children children, Shape input) {
    Shape states = children.initialize(gru, input);
    Shape pooled = children.initialize(convolutions, input);
    children.initialize(head, new Shape(input.get(0), states.get(2) + pooled.get(1)));
  }

  @Override
  void start(Layer layer, StartWeights from) {
    List<Layer> chain = StartWeights.expect(Sequence.class, layer).layers();
    StartWeights.expectParts(2, chain.size());
    List<Layer> branches = StartWeights.expect(Concatenation.class, chain.get(0)).branches();
    StartWeights.expectParts(2, branches.size());
    gru.start(StartWeights.expect(Sequence.class, branches.get(0)).layers().get(0), from);
    convolutions.start(branches.get(1), from);
    head.start(chain.get(1), from);
  }

  @Override
  public Layer toLayer(Weights weights) {
    Layer last = Sequence.of(gru.toLayer(weights), new LastStep());
    Layer branches = Concatenation.of(last, convolutions.toLayer(weights));
    return Sequence.of(branches, head.toLayer(weights));
  }
}
