package io.github.forecast4j.network.kernel;

/**
 * One way of doing the arithmetic of trained networks. Every set gives the same bits: an output
 * sums its terms in the order of the inputs with one rounding a term, and activations are those of
 * {@link Rational}. Immutable and safe for any number of threads.
 *
 * <p>Ranges of values start anywhere, but their lengths are multiples of {@value #LANES}: whoever
 * lays out values pads them. Starts and lengths are plain parameters, many to a method, because
 * nothing may be allocated for a call.
 */
public interface KernelSet {

  /** What the lengths of ranges are multiples of: the lanes of the widest vector, 512 bits. */
  int LANES = 16;

  /** A number of values with the padding that kernels ask for. */
  static int padded(int values) {
    return (values + LANES - 1) / LANES * LANES;
  }

  /** The name, as people read it. */
  String name();

  /**
   * Packs a matrix.
   *
   * @param outputs the rows of the matrix
   * @param inputs the columns
   * @param weights row after row, shape (outputs, inputs)
   */
  Product product(int outputs, int inputs, float[] weights);

  /** Puts {@code max(0, x)} in place of each x. */
  void relu(float[] values, int at, int count);

  /**
   * Moves one LSTM cell a step, with {@code c = f * c + i * g} and {@code h = o * tanh(c)}.
   *
   * @param gates the sums of i, f, o and g, shape (4, units) from {@code at}; overwritten
   * @param units a multiple of {@link #LANES}
   * @param cell c, from {@code cellAt}; advanced
   * @param hidden where h goes, from {@code hiddenAt}
   */
  void lstm(
      float[] gates, int at, int units, float[] cell, int cellAt, float[] hidden, int hiddenAt);

  /**
   * Moves one GRU cell a step, with {@code r, z = sigmoid(a + b)}, {@code n = tanh(a + r * b)} and
   * {@code h = n + z * (h - n)}.
   *
   * @param a the sums of r, z and n over the input, shape (3, units) from {@code aAt}; overwritten
   * @param b the sums over the state, shape (3, units) from {@code bAt}
   * @param units a multiple of {@link #LANES}
   * @param before the state before the step, from {@code beforeAt}
   * @param after where the state after it goes, from {@code afterAt}; may be the state before
   */
  void gru(
      float[] a,
      int aAt,
      float[] b,
      int bAt,
      int units,
      float[] before,
      int beforeAt,
      float[] after,
      int afterAt);
}
