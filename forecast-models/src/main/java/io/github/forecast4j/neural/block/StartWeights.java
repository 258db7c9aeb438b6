package io.github.forecast4j.neural.block;

import ai.djl.nn.Parameter;
import io.github.forecast4j.model.Samples;
import io.github.forecast4j.network.Conv1d;
import io.github.forecast4j.network.Layer;
import io.github.forecast4j.network.Matrix;
import io.github.forecast4j.network.TrainedNetwork;

/**
 * The weights of a plain-Java network, on their way back into a block that is to go on learning
 * from them. They become the first weights of its parameters.
 *
 * <p>A batch normalization that was folded into its convolution comes back with the mean and
 * variance that the convolution has on the windows to be learned from. So both its forms start as
 * what was folded: the one of prediction exactly, the one of training as near as a batch is to all
 * windows.
 */
public final class StartWeights {

  private final TrainedNetwork network;
  private final ConvolutionMoments moments;

  /**
   * The weights of a network.
   *
   * @param samples the windows to be learned from
   */
  public StartWeights(TrainedNetwork network, Samples samples) {
    this.network = network;
    this.moments = new ConvolutionMoments(network, samples);
  }

  /**
   * Makes them the first weights of a block that has none yet.
   *
   * @throws IllegalArgumentException if they are those of another kind of network
   */
  public void into(NetworkBlock block) {
    block.start(network.root(), this);
  }

  /** A layer as the kind that it ought to be. */
  static <L extends Layer> L expect(Class<L> kind, Layer layer) {
    if (kind.isInstance(layer)) {
      return kind.cast(layer);
    }
    throw other("a %s where this model has a %s", layer.getClass().getSimpleName(), kind);
  }

  /** The values of a matrix, which ought to have some shape. */
  static float[] expect(int rows, int columns, Matrix matrix) {
    if (matrix.rows() != rows || matrix.columns() != columns) {
      throw other("%s where this model has %s", matrix, rows + " x " + columns);
    }
    return matrix.toArray();
  }

  /** A part, if there are as many as there ought to be. */
  static void expectParts(int expected, int actual) {
    if (expected != actual) {
      throw other("%s parts where this model has %s", actual, expected);
    }
  }

  private static IllegalArgumentException other(String message, Object actual, Object expected) {
    String wanted = expected instanceof Class<?> kind ? kind.getSimpleName() : expected.toString();
    return new IllegalArgumentException(
        "the weights are those of another network: " + message.formatted(actual, wanted));
  }

  /** Makes values the first of a parameter. */
  static void put(Parameter parameter, float[] values) {
    parameter.setInitializer((manager, shape, type) -> HostBuffer.array(manager, values, shape));
  }

  /** The means of a convolution on the windows, bias included, shape (filters). */
  float[] means(Conv1d convolution) {
    return moments.means(convolution);
  }

  /** The variances of a convolution on the windows, shape (filters). */
  float[] variances(Conv1d convolution) {
    return moments.variances(convolution);
  }
}
