package io.github.forecast4j.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Networks of all kinds with random weights, and windows for them. */
final class Networks {

  private final Random random;

  Networks(long seed) {
    this.random = new Random(seed);
  }

  float[] values(int count, float spread) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = spread * (float) random.nextGaussian();
    }
    return values;
  }

  Matrix matrix(int rows, int columns) {
    return Matrix.of(rows, columns, values(rows * columns, (float) (1 / Math.sqrt(columns))));
  }

  Lstm lstm(int c, int u) {
    return new Lstm(matrix(4 * u, c), matrix(4 * u, u), values(4 * u, 0.3f));
  }

  Gru gru(int c, int u) {
    return new Gru(matrix(3 * u, c), matrix(3 * u, u), values(3 * u, 0.3f), values(3 * u, 0.3f));
  }

  Conv1d convolution(int kernel, int c, int filters) {
    return new Conv1d(kernel, matrix(filters, kernel * c), values(filters, 0.1f));
  }

  Dense dense(int inputs, int outputs) {
    return new Dense(matrix(outputs, inputs), values(outputs, 0.1f));
  }

  /** Stacked LSTM layers and a head. */
  Layer lstms(int c, int outputs, int... units) {
    List<Layer> layers = new ArrayList<>();
    int inputs = c;
    for (int u : units) {
      layers.add(lstm(inputs, u));
      inputs = u;
    }
    layers.add(new LastStep());
    layers.add(dense(inputs, outputs));
    return new Sequence(layers);
  }

  /** Three convolutions with rectifiers and their average. */
  Layer convolutions(int c, int[] filters, int[] kernels) {
    List<Layer> layers = new ArrayList<>();
    int inputs = c;
    for (int i = 0; i < filters.length; i++) {
      layers.add(convolution(kernels[i], inputs, filters[i]));
      layers.add(new Relu());
      inputs = filters[i];
    }
    layers.add(new GlobalAverage());
    return new Sequence(layers);
  }

  /** GRU-FCN, the branches side by side. */
  Layer gruFcn(int c, int outputs, int units, int[] filters, int[] kernels) {
    Layer recurrent = Sequence.of(gru(c, units), new LastStep());
    Layer join = Concatenation.of(recurrent, convolutions(c, filters, kernels));
    return Sequence.of(join, dense(units + filters[filters.length - 1], outputs));
  }

  /** GRU-FCN, one after the other. */
  Layer serialGruFcn(int c, int outputs, int units, int[] filters, int[] kernels) {
    return Sequence.of(
        gru(c, units),
        convolutions(units, filters, kernels),
        dense(filters[filters.length - 1], outputs));
  }

  /** A perceptron, its window flattened. */
  Layer perceptron(Shape window, int outputs, int units) {
    return Sequence.of(
        new Flatten(), dense(window.size(), units), new Relu(), dense(units, outputs));
  }

  /** Networks of every kind at one window, in sizes that fill vectors and sizes that do not. */
  List<Layer> allKinds(Shape window, int outputs) {
    int c = window.features();
    return List.of(
        lstms(c, outputs, 64),
        lstms(c, outputs, 13, 7),
        lstms(c, outputs, 1),
        gruFcn(c, outputs, 64, new int[] {128, 256, 128}, new int[] {8, 5, 3}),
        gruFcn(c, outputs, 5, new int[] {7, 33, 17}, new int[] {4, 9, 1}),
        serialGruFcn(c, outputs, 19, new int[] {11, 8}, new int[] {3, 2}),
        perceptron(window, outputs, 31),
        Sum.of(
            lstms(c, outputs, 9),
            Sequence.of(new Flatten(), dense(window.size(), outputs)),
            Sequence.of(new LastStep(), dense(c, outputs))),
        Sum.mean(
            List.of(
                perceptron(window, outputs, 5),
                Sum.of(lstms(c, outputs, 3), perceptron(window, outputs, 2)),
                gruFcn(c, outputs, 3, new int[] {4}, new int[] {3}))),
        Sequence.of(new Relu(), dense(c, 3), new LastStep(), dense(3, outputs)),
        Sequence.of(
            dense(c, 21),
            lstm(21, 4),
            new Relu(),
            new Flatten(),
            dense(4 * window.steps(), outputs)));
  }
}
