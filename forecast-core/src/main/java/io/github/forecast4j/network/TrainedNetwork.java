package io.github.forecast4j.network;

/**
 * A network with its learned weights, run in plain Java. Immutable: it holds no engine and no
 * native memory, serves any number of threads, and gives the same bits for the same input on every
 * machine, one window at a time or many.
 *
 * <p>It runs on {@link Kernels#scalar()}. Where Java has {@link Kernels#vector()}, those warm up in
 * a thread of their own once the network has been used a little, and take over when they are
 * faster; {@link #on} chooses instead.
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
  private final Serving serving;

  /**
   * A network that takes windows of one shape.
   *
   * @param input the shape of a window: w steps x c features
   * @param root the layer that computes the output, often a {@link Sequence}
   * @throws IllegalArgumentException if the layers do not fit the input or do not end in a vector
   */
  public TrainedNetwork(Shape input, Layer root) {
    this(input, root, outputs(input, root), Serving.adaptive(root, input));
  }

  private TrainedNetwork(Shape input, Layer root, int outputs, Serving serving) {
    this.input = input;
    this.root = root;
    this.outputs = outputs;
    this.serving = serving;
  }

  private static int outputs(Shape input, Layer root) {
    Shape output = root.output(input);
    if (output.steps() != 1) {
      throw new IllegalArgumentException("a network must end in one step, was " + output);
    }
    return output.features();
  }

  /** The same network on other kernels, which stay. */
  public TrainedNetwork on(Kernels kernels) {
    return new TrainedNetwork(input, root, outputs, Serving.fixed(root, input, kernels.set()));
  }

  /** The kernels that it runs on now. */
  public Kernels kernels() {
    return serving.kernels();
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
    serving.run(window, 1, output);
    return output;
  }

  /**
   * Computes the outputs of many windows, each as {@link #run(float[])} does, and faster. Nothing
   * is allocated once a thread has had its first.
   *
   * @param windows one window after the other, at least {@code count * input().size()} values
   * @param count the windows n, 0 or more
   * @param results where the outputs go, one after the other, at least {@code count * outputs()}
   * @throws IllegalArgumentException if an array is too short
   */
  public void run(float[] windows, int count, float[] results) {
    if (count < 0
        || windows.length < (long) count * input.size()
        || results.length < (long) count * outputs) {
      throw new IllegalArgumentException(
          "%d windows of %s to %d outputs do not fit arrays of %d and %d values"
              .formatted(count, input, outputs, windows.length, results.length));
    }
    serving.run(windows, count, results);
  }
}
