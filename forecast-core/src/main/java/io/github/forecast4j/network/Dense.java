package io.github.forecast4j.network;

/** A fully connected layer on every step, {@code y = W x + b}: steps x c to steps x outputs. */
public final class Dense implements Layer {

  private final Matrix weights;
  private final float[] bias;

  /**
   * A layer of the given weights.
   *
   * @param weights shape (outputs, inputs)
   * @param bias shape (outputs), all finite
   * @throws IllegalArgumentException if the bias does not fit, or is not finite
   */
  public Dense(Matrix weights, float[] bias) {
    this.weights = weights;
    this.bias = Weights.bias(bias, weights.rows());
  }

  /** The weights, shape (outputs, inputs). */
  public Matrix weights() {
    return weights;
  }

  /** A copy of the bias, shape (outputs). */
  public float[] bias() {
    return bias.clone();
  }

  @Override
  public Shape output(Shape input) {
    Weights.requireFeatures("Dense", weights.columns(), input);
    return new Shape(input.steps(), weights.rows());
  }
}
