package io.github.forecast4j.network;

/**
 * A long short-term memory layer: steps x c to steps x u.
 *
 * <pre>{@code
 * i, f, o = sigmoid(W x_t + R h_(t-1) + b)      g = tanh(W x_t + R h_(t-1) + b)
 * c_t = f * c_(t-1) + i * g                     h_t = o * tanh(c_t)
 * }</pre>
 *
 * <p>Source: Hochreiter, Schmidhuber, <i>Long Short-Term Memory</i>, Neural Computation 9(8), 1997;
 * with the forget gate of Gers, Schmidhuber, Cummins, <i>Learning to Forget</i>, 2000. State starts
 * at zero for every window.
 */
public final class Lstm implements Layer {

  private static final int GATES = 4;

  private final Matrix inputWeights;
  private final Matrix recurrentWeights;
  private final float[] bias;

  /**
   * A layer of the given weights; the gates stand in the order i, f, g, o.
   *
   * @param inputWeights W, shape (4u, c)
   * @param recurrentWeights R, shape (4u, u)
   * @param bias b, shape (4u), all finite
   * @throws IllegalArgumentException if the shapes do not fit each other, or the bias is not finite
   */
  public Lstm(Matrix inputWeights, Matrix recurrentWeights, float[] bias) {
    Recurrence.check("Lstm", GATES, inputWeights, recurrentWeights);
    this.inputWeights = inputWeights;
    this.recurrentWeights = recurrentWeights;
    this.bias = Weights.bias(bias, inputWeights.rows());
  }

  /** The units u. */
  public int units() {
    return recurrentWeights.columns();
  }

  /** W, shape (4u, c). */
  public Matrix inputWeights() {
    return inputWeights;
  }

  /** R, shape (4u, u). */
  public Matrix recurrentWeights() {
    return recurrentWeights;
  }

  /** A copy of the bias, shape (4u). */
  public float[] bias() {
    return bias.clone();
  }

  @Override
  public Shape output(Shape input) {
    Weights.requireFeatures("Lstm", inputWeights.columns(), input);
    return new Shape(input.steps(), units());
  }
}
