package io.github.forecast4j.network;

/**
 * A network with its learned weights, run in plain Java. Immutable: it holds no engine, no native
 * memory and no state between calls, serves any number of threads, and gives the same bits for the
 * same input on every machine.
 */
public final class TrainedNetwork {

  /**
   * The version of the arithmetic: it is raised whenever layers give other bits than before, be it
   * in the last place, so that saved results are not held to bits that nobody computes any more.
   */
  public static final int ARITHMETIC = 1;

  private final Shape input;
  private final int outputs;
  private final Layer root;

  /**
   * A network that takes windows of one shape.
   *
   * @param input the shape of a window: w steps x c features
   * @param root the layer that computes the output, often a {@link Sequence}
   * @throws IllegalArgumentException if the layers do not fit the input or do not end in a vector
   */
  public TrainedNetwork(Shape input, Layer root) {
    Shape output = root.output(input);
    if (output.steps() != 1) {
      throw new IllegalArgumentException("a network must end in one step, was " + output);
    }
    this.input = input;
    this.outputs = output.features();
    this.root = root;
  }

  /** The shape of one window: w x c. */
  public Shape input() {
    return input;
  }

  /** The values of one result. */
  public int outputs() {
    return outputs;
  }

  /** The layer that computes the output from a window. */
  public Layer root() {
    return root;
  }

  /**
   * Computes the output of one window.
   *
   * @param window shape (w, c), row after row
   * @return shape (outputs)
   * @throws IllegalArgumentException if the window has another size
   */
  public float[] run(float[] window) {
    if (window.length != input.size()) {
      throw new IllegalArgumentException(
          "a window of %s has %d values, was %d".formatted(input, input.size(), window.length));
    }
    float[] output = new float[outputs];
    root.forward(window, input, output);
    return output;
  }
}
