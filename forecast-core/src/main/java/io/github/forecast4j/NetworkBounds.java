package io.github.forecast4j;

import io.github.forecast4j.archive.ArchiveException;
import io.github.forecast4j.encode.Encoder;
import io.github.forecast4j.encode.Encoding;
import io.github.forecast4j.network.Concatenation;
import io.github.forecast4j.network.Conv1d;
import io.github.forecast4j.network.Dense;
import io.github.forecast4j.network.Gru;
import io.github.forecast4j.network.Layer;
import io.github.forecast4j.network.Lstm;
import io.github.forecast4j.network.Matrix;
import io.github.forecast4j.network.Sequence;
import io.github.forecast4j.network.Shape;
import io.github.forecast4j.network.Sum;
import io.github.forecast4j.network.TrainedNetwork;

/**
 * What a network of a file may cost: memory and time of one forecast, so that a small file cannot
 * ask for much of either. Ours cost a thousandth of it.
 */
final class NetworkBounds {

  /** The most values between two layers. */
  static final long MOST_VALUES = 1L << 24;

  /** The most multiplications of one window, some seconds of work. */
  static final long MOST_WORK = 1L << 32;

  /** The most features of a window's step that rest on what a file multiplies. */
  static final long MOST_FEATURES = 1L << 18;

  private long work;

  private NetworkBounds() {}

  /**
   * Refuses an encoding of more features than a step can have, before there are any.
   *
   * @throws ArchiveException if there would be too many
   */
  static void requireBearable(Encoder.Task task, Encoding encoding) {
    long lagged = (long) encoding.lags().size() * task.channels().targets().size();
    long known = (long) task.horizon() * task.channels().knownFuture().size();
    if (lagged + known > MOST_FEATURES) {
      throw new ArchiveException(
          "each step of its windows sees %d lagged values and %d known in advance, over %d"
              .formatted(lagged, known, MOST_FEATURES));
    }
  }

  /**
   * A network within the bounds.
   *
   * @throws ArchiveException if it is beyond them
   * @throws IllegalArgumentException if its layers do not fit
   */
  static TrainedNetwork network(Shape input, Layer root) {
    new NetworkBounds().pass(root, input);
    return new TrainedNetwork(input, root);
  }

  /** The shape that a layer makes of another, once it is known to be bearable. */
  private Shape pass(Layer layer, Shape input) {
    Shape output = input;
    if (layer instanceof Sequence sequence) {
      for (Layer part : sequence.layers()) {
        output = pass(part, output);
      }
    } else if (layer instanceof Concatenation concatenation) {
      long features = 0;
      for (Layer branch : concatenation.branches()) {
        features += pass(branch, input).size();
      }
      requireBearable(features, input.size());
      output = concatenation.output(input);
    } else if (layer instanceof Sum sum) {
      sum.branches().forEach(branch -> pass(branch, input));
      output = sum.output(input);
      requireBearable(output.size(), (long) output.size() * sum.branches().size());
    } else {
      output = layer.output(input);
      requireBearable((long) output.steps() * output.features(), multiplications(layer, input));
    }
    return output;
  }

  private static long multiplications(Layer layer, Shape input) {
    long weights = 1;
    if (layer instanceof Dense dense) {
      weights = size(dense.weights());
    } else if (layer instanceof Conv1d convolution) {
      weights = size(convolution.weights());
    } else if (layer instanceof Lstm lstm) {
      weights = size(lstm.inputWeights()) + size(lstm.recurrentWeights());
    } else if (layer instanceof Gru gru) {
      weights = size(gru.inputWeights()) + size(gru.recurrentWeights());
    }
    return weights * input.steps() + (long) input.steps() * input.features();
  }

  private static long size(Matrix matrix) {
    return (long) matrix.rows() * matrix.columns();
  }

  private void requireBearable(long values, long multiplications) {
    work += multiplications;
    if (values > MOST_VALUES || work > MOST_WORK) {
      throw new ArchiveException(
          "a forecast of its network takes %d values at once and %d multiplications, over %d or %d"
              .formatted(values, work, MOST_VALUES, MOST_WORK));
    }
  }
}
