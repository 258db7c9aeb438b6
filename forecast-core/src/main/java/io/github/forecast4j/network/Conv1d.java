package io.github.forecast4j.network;

/**
 * A convolution over time with "same" padding: steps x c to steps x filters.
 *
 * <p>With k kernel steps the input is padded by (k - 1) / 2 zero steps before and k / 2 after, so
 * an even kernel looks one step further ahead than back:
 *
 * <pre>{@code
 * y[t][f] = b[f] + sum over i in 0..k-1, j in 0..c-1 of W[f][i * c + j] * x[t + i - (k - 1) / 2][j]
 * }</pre>
 *
 * <p>A batch normalization that follows in training is folded into W and b.
 */
public final class Conv1d implements Layer {

  private final int kernel;
  private final Matrix weights;
  private final float[] bias;

  /**
   * A layer of the given weights.
   *
   * @param kernel k, at least 1
   * @param weights W, shape (filters, k * c): for each filter the kernel's steps, for each step the
   *     features
   * @param bias b, shape (filters), all finite
   * @throws IllegalArgumentException if the weights do not fit the kernel or the bias, or the bias
   *     is not finite
   */
  public Conv1d(int kernel, Matrix weights, float[] bias) {
    if (kernel < 1 || weights.columns() % kernel != 0) {
      throw new IllegalArgumentException(
          "a kernel of %d steps must divide the %d columns of its weights"
              .formatted(kernel, weights.columns()));
    }
    this.kernel = kernel;
    this.weights = weights;
    this.bias = Weights.bias(bias, weights.rows());
  }

  /** The kernel's steps k. */
  public int kernel() {
    return kernel;
  }

  /** W, shape (filters, k * c). */
  public Matrix weights() {
    return weights;
  }

  /** A copy of the bias, shape (filters). */
  public float[] bias() {
    return bias.clone();
  }

  @Override
  public Shape output(Shape input) {
    Weights.requireFeatures("Conv1d", weights.columns() / kernel, input);
    return new Shape(input.steps(), weights.rows());
  }
}
