package io.github.forecast4j.neural.block;

import ai.djl.nn.recurrent.LSTM;
import io.github.forecast4j.network.Layer;
import io.github.forecast4j.network.Lstm;

/** One LSTM layer: (n, w, c) to (n, w, u). The engine's two biases are one in plain Java. */
final class LstmLayer extends Recurrent {

  LstmLayer(int features, int units, InitialWeights initial) {
    super(initial.draw(cell(units), units), features, units);
  }

  private static LSTM cell(int units) {
    return LSTM.builder()
        .setStateSize(units)
        .setNumLayers(1)
        .optBatchFirst(true)
        .optReturnState(true)
        .build();
  }

  @Override
  void start(Layer layer, StartWeights from) {
    Lstm lstm = StartWeights.expect(Lstm.class, layer);
    float[] bias = lstm.bias();
    start(
        lstm.inputWeights(),
        lstm.recurrentWeights(),
        new float[][] {bias, new float[bias.length]},
        from);
  }

  @Override
  public Layer toLayer(Weights weights) {
    float[] bias = inputBias(weights).clone();
    float[] recurrentBias = recurrentBias(weights);
    for (int i = 0; i < bias.length; i++) {
      bias[i] += recurrentBias[i];
    }
    return new Lstm(inputWeights(weights), recurrentWeights(weights), bias);
  }
}
