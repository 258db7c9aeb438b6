package io.github.forecast4j.benchmarks;

import io.github.forecast4j.network.Concatenation;
import io.github.forecast4j.network.Conv1d;
import io.github.forecast4j.network.Dense;
import io.github.forecast4j.network.GlobalAverage;
import io.github.forecast4j.network.Gru;
import io.github.forecast4j.network.LastStep;
import io.github.forecast4j.network.Layer;
import io.github.forecast4j.network.Lstm;
import io.github.forecast4j.network.Matrix;
import io.github.forecast4j.network.Relu;
import io.github.forecast4j.network.Sequence;
import java.util.SplittableRandom;

/** LSTM(64) and GRU-FCN(64; 128, 256, 128) with random weights, made without an engine. */
final class RandomLayers {

  private static final int UNITS = 64;

  private final SplittableRandom random = new SplittableRandom(3);

  /**
   * A network.
   *
   * @param network "LSTM" or "GRU-FCN"
   */
  Layer of(String network, int features, int outputs) {
    return "LSTM".equals(network) ? lstm(features, outputs) : gruFcn(features, outputs);
  }

  private Layer lstm(int features, int outputs) {
    return Sequence.of(
        new Lstm(matrix(4 * UNITS, features), matrix(4 * UNITS, UNITS), values(4 * UNITS)),
        new LastStep(),
        dense(UNITS, outputs));
  }

  private Layer gruFcn(int features, int outputs) {
    Layer recurrent =
        Sequence.of(
            new Gru(
                matrix(3 * UNITS, features),
                matrix(3 * UNITS, UNITS),
                values(3 * UNITS),
                values(3 * UNITS)),
            new LastStep());
    Layer convolutions =
        Sequence.of(
            convolution(8, features, 128),
            new Relu(),
            convolution(5, 128, 256),
            new Relu(),
            convolution(3, 256, 128),
            new Relu(),
            new GlobalAverage());
    return Sequence.of(Concatenation.of(recurrent, convolutions), dense(UNITS + 128, outputs));
  }

  private Layer convolution(int kernel, int features, int filters) {
    return new Conv1d(kernel, matrix(filters, kernel * features), values(filters));
  }

  private Layer dense(int inputs, int outputs) {
    return new Dense(matrix(outputs, inputs), values(outputs));
  }

  private Matrix matrix(int rows, int columns) {
    return Matrix.of(rows, columns, values(rows * columns));
  }

  private float[] values(int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextDouble(-0.125, 0.125);
    }
    return values;
  }
}
