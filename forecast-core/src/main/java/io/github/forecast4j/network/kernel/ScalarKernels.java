package io.github.forecast4j.network.kernel;

/** Kernels in plain loops, some of which C2 turns into vector instructions. */
public final class ScalarKernels implements KernelSet {

  /** The kernels. */
  public ScalarKernels() {}

  @Override
  public String name() {
    return "scalar";
  }

  @Override
  public Product product(int outputs, int inputs, float[] weights) {
    return new ScalarProduct(outputs, inputs, weights);
  }

  @Override
  public void relu(float[] values, int at, int count) {
    for (int i = at; i < at + count; i++) {
      values[i] = Math.max(0f, values[i]);
    }
  }

  @Override
  public void lstm(
      float[] gates, int at, int units, float[] cell, int cellAt, float[] hidden, int hiddenAt) {
    sigmoid(gates, at, 3 * units);
    tanh(gates, at + 3 * units, units);
    remember(gates, at, units, cell, cellAt);
    System.arraycopy(cell, cellAt, hidden, hiddenAt, units);
    tanh(hidden, hiddenAt, units);
    for (int j = 0; j < units; j++) {
      hidden[hiddenAt + j] *= gates[at + 2 * units + j];
    }
  }

  private static void remember(float[] gates, int at, int units, float[] cell, int cellAt) {
    for (int j = 0; j < units; j++) {
      float kept = gates[at + j] * gates[at + 3 * units + j];
      cell[cellAt + j] = Math.fma(gates[at + units + j], cell[cellAt + j], kept);
    }
  }

  @Override
  public void gru(
      float[] a,
      int aAt,
      float[] b,
      int bAt,
      int units,
      float[] before,
      int beforeAt,
      float[] after,
      int afterAt) {
    for (int j = 0; j < 2 * units; j++) {
      a[aAt + j] += b[bAt + j];
    }
    sigmoid(a, aAt, 2 * units);
    int n = aAt + 2 * units;
    for (int j = 0; j < units; j++) {
      a[n + j] = Math.fma(a[aAt + j], b[bAt + 2 * units + j], a[n + j]);
    }
    tanh(a, n, units);
    for (int j = 0; j < units; j++) {
      float candidate = a[n + j];
      after[afterAt + j] =
          Math.fma(a[aAt + units + j], before[beforeAt + j] - candidate, candidate);
    }
  }

  private static void sigmoid(float[] values, int at, int count) {
    for (int i = at; i < at + count; i++) {
      values[i] = Rational.sigmoid(values[i]);
    }
  }

  private static void tanh(float[] values, int at, int count) {
    for (int i = at; i < at + count; i++) {
      values[i] = Rational.tanh(values[i]);
    }
  }
}
