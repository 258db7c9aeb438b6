package io.github.forecast4j.network.kernel;

/** The product with one packed matrix of weights. Immutable and safe for any number of threads. */
public interface Product {

  /** The longest scratch that a product asks for, in values. */
  int SCRATCH = 768;

  /** The outputs of a row with their padding: the distance from one row of outputs to the next. */
  int stride();

  /**
   * Adds the product to rows of outputs: {@code out[r][j] += sum over k of in[r][k] * W[j][k]}, the
   * terms one after the other with one rounding each. Padding gets zeros added.
   *
   * @param in the inputs of row 0 from {@code inAt}, those of the next {@code inStride} further
   * @param rows the number of rows, which may be 0
   * @param out the outputs of row 0 from {@code outAt}, those of the next {@link #stride()} further
   * @param scratch {@value #SCRATCH} values that nobody else uses meanwhile
   */
  void addTo(float[] in, int inAt, int inStride, int rows, float[] out, int outAt, float[] scratch);
}
