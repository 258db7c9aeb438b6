package io.github.forecast4j.network;

/** A fully connected layer on every step, {@code y = W x + b}: steps x c to steps x outputs. */
public final class Dense implements Layer {

  private final Matrix weights;
  private final float[] bias;
  private final Product product;

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
    this.product = new Product(weights);
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

  @Override
  public void forward(float[] input, Shape shape, float[] output) {
    int outputs = weights.rows();
    int inputs = weights.columns();
    for (int step = 0; step < shape.steps(); step++) {
      System.arraycopy(bias, 0, output, step * outputs, outputs);
      product.addTo(input, step * inputs, output, step * outputs);
    }
  }
}
