package io.github.forecast4j.neural.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.recurrent.RecurrentBlock;
import io.github.forecast4j.network.Matrix;

/** One recurrent layer: (n, w, c) to the hidden states of all steps, (n, w, u). */
abstract class Recurrent extends NetworkBlock {

  private final int features;
  private final int units;
  private final RecurrentBlock cell;

  /**
   * A layer around one of the engine's.
   *
   * @param cell of one layer, batch first, with biases, that gives its states and its last state
   * @param features c
   * @param units u
   */
  Recurrent(RecurrentBlock cell, int features, int units) {
    this.features = features;
    this.units = units;
    this.cell = addChildBlock("cell", cell);
  }

  /**
   * The hidden state after the last step alone, (n, u). MXNet gives it for much less time than it
   * takes to cut it out of the states of all steps.
   */
  final NDArray lastState(Call call, NDArray input) {
    return call.all(cell, input).get(1).squeeze(0);
  }

  @Override
  final NDArray compute(Call call, NDArray input) {
    return call.run(cell, input);
  }

  @Override
  final Shape outputShape(Shape input) {
    return new Shape(input.get(0), input.get(1), units);
  }

  @Override
  final void initialize(Children children, Shape input) {
    children.initialize(cell, input);
  }

  /** W, shape (gates * u, c). */
  final Matrix inputWeights(Weights weights) {
    return matrix(weights, "i2h", features);
  }

  /** R, shape (gates * u, u). */
  final Matrix recurrentWeights(Weights weights) {
    return matrix(weights, "h2h", units);
  }

  /** The bias of the input product, shape (gates * u). */
  final float[] inputBias(Weights weights) {
    return weights.of(parameter("i2h", Parameter.Type.BIAS));
  }

  /** The bias of the recurrent product, shape (gates * u). */
  final float[] recurrentBias(Weights weights) {
    return weights.of(parameter("h2h", Parameter.Type.BIAS));
  }

  /** Takes the first weights from two matrices and two biases. */
  final void start(Matrix input, Matrix recurrent, float[][] biases, StartWeights from) {
    int gates = biases[0].length / recurrent.columns();
    int rows = gates * units;
    StartWeights.put(
        parameter("i2h", Parameter.Type.WEIGHT), StartWeights.expect(rows, features, input));
    StartWeights.put(
        parameter("h2h", Parameter.Type.WEIGHT), StartWeights.expect(rows, units, recurrent));
    StartWeights.put(parameter("i2h", Parameter.Type.BIAS), biases[0]);
    StartWeights.put(parameter("h2h", Parameter.Type.BIAS), biases[1]);
  }

  private Matrix matrix(Weights weights, String product, int columns) {
    float[] values = weights.of(parameter(product, Parameter.Type.WEIGHT));
    return Matrix.of(values.length / columns, columns, values);
  }

  private Parameter parameter(String product, Parameter.Type type) {
    return cell.getParameters().values().stream()
        .filter(found -> found.getName().contains(product) && found.getType() == type)
        .findFirst()
        .orElseThrow();
  }
}
