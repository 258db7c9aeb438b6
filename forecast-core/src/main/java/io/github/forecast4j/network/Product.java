package io.github.forecast4j.network;

/** The product with one matrix of weights, laid out for running: lanes are outputs. */
final class Product {

  private final int inputs;
  private final int outputs;
  private final float[] weights;

  /** The product with a matrix of shape (outputs, inputs). */
  Product(Matrix matrix) {
    this.inputs = matrix.columns();
    this.outputs = matrix.rows();
    this.weights = matrix.byColumn();
  }

  /**
   * Adds the product to outputs: {@code out[j] += sum over k of in[k] * weights[j][k]}. Every
   * output sums its inputs in the same order, with one rounding a term, on every machine.
   *
   * @param in the inputs, from {@code inAt}
   * @param out the outputs, from {@code outAt}
   */
  void addTo(float[] in, int inAt, float[] out, int outAt) {
    for (int k = 0; k < inputs; k++) {
      float x = in[inAt + k];
      int row = k * outputs;
      for (int j = 0; j < outputs; j++) {
        out[outAt + j] = Math.fma(x, weights[row + j], out[outAt + j]);
      }
    }
  }
}
