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
  private final Product ofInput;
  private final Product ofState;

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
    this.ofInput = new Product(inputWeights);
    this.ofState = new Product(recurrentWeights);
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

  @Override
  public void forward(float[] input, Shape shape, float[] output) {
    int u = units();
    int c = inputWeights.columns();
    float[] gates = new float[GATES * u];
    float[] cell = new float[u];
    for (int step = 0; step < shape.steps(); step++) {
      System.arraycopy(bias, 0, gates, 0, gates.length);
      ofInput.addTo(input, step * c, gates, 0);
      if (step > 0) {
        ofState.addTo(output, (step - 1) * u, gates, 0);
      }
      advance(gates, cell, output, step * u);
    }
  }

  /** Moves the cell one step and writes the hidden state. */
  private void advance(float[] gates, float[] cell, float[] hidden, int at) {
    int u = cell.length;
    for (int j = 0; j < u; j++) {
      float in = Activations.sigmoid(gates[j]);
      float forget = Activations.sigmoid(gates[u + j]);
      float candidate = Activations.tanh(gates[2 * u + j]);
      float out = Activations.sigmoid(gates[3 * u + j]);
      cell[j] = Math.fma(forget, cell[j], in * candidate);
      hidden[at + j] = out * Activations.tanh(cell[j]);
    }
  }
}
