package io.github.forecast4j.network;

/**
 * A gated recurrent unit layer: steps x c to steps x u.
 *
 * <pre>{@code
 * r, z = sigmoid(W x_t + b + R h_(t-1) + d)
 * n    = tanh(W x_t + b + r * (R h_(t-1) + d))
 * h_t  = (1 - z) * n + z * h_(t-1)
 * }</pre>
 *
 * <p>Source: Cho et al., <i>Learning Phrase Representations using RNN Encoder-Decoder</i>, EMNLP
 * 2014, in the variant that applies the reset gate after the recurrent product, as engines compute
 * it. State starts at zero for every window.
 */
public final class Gru implements Layer {

  private static final int GATES = 3;

  private final Matrix inputWeights;
  private final Matrix recurrentWeights;
  private final float[] inputBias;
  private final float[] recurrentBias;

  /**
   * A layer of the given weights; the gates stand in the order r, z, n.
   *
   * @param inputWeights W, shape (3u, c)
   * @param recurrentWeights R, shape (3u, u)
   * @param inputBias b, shape (3u)
   * @param recurrentBias d, shape (3u), all finite
   * @throws IllegalArgumentException if the shapes do not fit each other, or a bias is not finite
   */
  public Gru(
      Matrix inputWeights, Matrix recurrentWeights, float[] inputBias, float[] recurrentBias) {
    Recurrence.check("Gru", GATES, inputWeights, recurrentWeights);
    this.inputWeights = inputWeights;
    this.recurrentWeights = recurrentWeights;
    this.inputBias = Weights.bias(inputBias, inputWeights.rows());
    this.recurrentBias = Weights.bias(recurrentBias, inputWeights.rows());
  }

  /** The units u. */
  public int units() {
    return recurrentWeights.columns();
  }

  /** W, shape (3u, c). */
  public Matrix inputWeights() {
    return inputWeights;
  }

  /** R, shape (3u, u). */
  public Matrix recurrentWeights() {
    return recurrentWeights;
  }

  /** A copy of the bias b of the input product, shape (3u). */
  public float[] inputBias() {
    return inputBias.clone();
  }

  /** A copy of the bias d of the recurrent product, shape (3u). */
  public float[] recurrentBias() {
    return recurrentBias.clone();
  }

  @Override
  public Shape output(Shape input) {
    Weights.requireFeatures("Gru", inputWeights.columns(), input);
    return new Shape(input.steps(), units());
  }
}
