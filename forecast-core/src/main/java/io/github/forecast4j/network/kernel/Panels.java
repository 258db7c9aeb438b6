package io.github.forecast4j.network.kernel;

/**
 * The cutting of matrices into panels: so many outputs side by side, the last filled up with zeros.
 */
public final class Panels {

  private final int outputs;
  private final int inputs;
  private final float[] weights;
  private final int width;

  /**
   * A matrix to be cut.
   *
   * @param weights row after row, shape (outputs, inputs)
   * @param width the outputs of a panel
   */
  public Panels(int outputs, int inputs, float[] weights, int width) {
    this.outputs = outputs;
    this.inputs = inputs;
    this.weights = weights;
    this.width = width;
  }

  /** The number of panels. */
  public int count() {
    return (outputs + width - 1) / width;
  }

  /**
   * A part of a panel, laid out for running: input after input, the outputs of one side by side.
   *
   * @param panel 0 to count - 1
   * @param from the first input
   * @param to the input after the last
   */
  public float[] part(int panel, int from, int to) {
    float[] part = new float[(to - from) * width];
    int last = Math.min(width, outputs - panel * width);
    for (int input = from; input < to; input++) {
      for (int lane = 0; lane < last; lane++) {
        part[(input - from) * width + lane] = weights[(panel * width + lane) * inputs + input];
      }
    }
    return part;
  }
}
