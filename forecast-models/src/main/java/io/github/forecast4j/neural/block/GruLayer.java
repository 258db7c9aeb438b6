package io.github.forecast4j.neural.block;

import ai.djl.nn.recurrent.GRU;
import io.github.forecast4j.network.Gru;
import io.github.forecast4j.network.Layer;

/** One GRU layer: (n, w, c) to (n, w, u). */
final class GruLayer extends Recurrent {

  GruLayer(int features, int units, InitialWeights initial) {
    super(initial.draw(cell(units), units), features, units);
  }

  private static GRU cell(int units) {
    return GRU.builder()
        .setStateSize(units)
        .setNumLayers(1)
        .optBatchFirst(true)
        .optReturnState(true)
        .build();
  }

  @Override
  void start(Layer layer, StartWeights from) {
    Gru gru = StartWeights.expect(Gru.class, layer);
    start(
        gru.inputWeights(),
        gru.recurrentWeights(),
        new float[][] {gru.inputBias(), gru.recurrentBias()},
        from);
  }

  @Override
  public Layer toLayer(Weights weights) {
    return new Gru(
        inputWeights(weights),
        recurrentWeights(weights),
        inputBias(weights),
        recurrentBias(weights));
  }
}
