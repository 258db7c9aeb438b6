package io.github.forecast4j.network.kernel.vector;

import io.github.forecast4j.network.kernel.KernelSet;
import io.github.forecast4j.network.kernel.Product;
import io.github.forecast4j.network.kernel.Rational;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Kernels in vectors as wide as the machine likes them.
 *
 * <p>Cells are loops that do one thing each: with more than one activation in a loop C2 puts
 * vectors on the heap.
 */
public final class VectorKernels implements KernelSet {

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
  private static final int L = S.length();

  /**
   * The kernels.
   *
   * @throws UnsupportedOperationException if the machine's vectors are wider than {@link
   *     KernelSet#LANES}, or no vectors
   */
  public VectorKernels() {
    if (L < 2 || LANES % L != 0) {
      throw new UnsupportedOperationException("no kernels for vectors of " + L + " values");
    }
  }

  @Override
  public String name() {
    return "vector, " + S.vectorBitSize() + " bits";
  }

  @Override
  public Product product(int outputs, int inputs, float[] weights) {
    return new VectorProduct(outputs, inputs, weights);
  }

  @Override
  public void relu(float[] values, int at, int count) {
    for (int i = at; i < at + count; i += L) {
      FloatVector x = FloatVector.fromArray(S, values, i);
      x.blend(0f, x.compare(VectorOperators.LE, 0f)).intoArray(values, i);
    }
  }

  @Override
  public void lstm(
      float[] gates, int at, int units, float[] cell, int cellAt, float[] hidden, int hiddenAt) {
    sigmoid(gates, at, 3 * units);
    tanh(gates, at + 3 * units, gates, at + 3 * units, units);
    remember(gates, at, units, cell, cellAt);
    tanh(cell, cellAt, hidden, hiddenAt, units);
    multiply(gates, at + 2 * units, hidden, hiddenAt, units);
  }

  private static void remember(float[] gates, int at, int units, float[] cell, int cellAt) {
    for (int j = 0; j < units; j += L) {
      FloatVector in = FloatVector.fromArray(S, gates, at + j);
      FloatVector forget = FloatVector.fromArray(S, gates, at + units + j);
      FloatVector candidate = FloatVector.fromArray(S, gates, at + 3 * units + j);
      FloatVector old = FloatVector.fromArray(S, cell, cellAt + j);
      forget.fma(old, in.mul(candidate)).intoArray(cell, cellAt + j);
    }
  }

  private static void multiply(float[] factors, int at, float[] values, int valuesAt, int count) {
    for (int j = 0; j < count; j += L) {
      FloatVector x = FloatVector.fromArray(S, values, valuesAt + j);
      x.mul(FloatVector.fromArray(S, factors, at + j)).intoArray(values, valuesAt + j);
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
    add(b, bAt, a, aAt, 2 * units);
    sigmoid(a, aAt, 2 * units);
    reset(a, aAt, b, bAt + 2 * units, units);
    tanh(a, aAt + 2 * units, a, aAt + 2 * units, units);
    for (int j = 0; j < units; j += L) {
      FloatVector update = FloatVector.fromArray(S, a, aAt + units + j);
      FloatVector candidate = FloatVector.fromArray(S, a, aAt + 2 * units + j);
      FloatVector old = FloatVector.fromArray(S, before, beforeAt + j);
      update.fma(old.sub(candidate), candidate).intoArray(after, afterAt + j);
    }
  }

  private static void add(float[] terms, int at, float[] values, int valuesAt, int count) {
    for (int j = 0; j < count; j += L) {
      FloatVector x = FloatVector.fromArray(S, values, valuesAt + j);
      x.add(FloatVector.fromArray(S, terms, at + j)).intoArray(values, valuesAt + j);
    }
  }

  private static void reset(float[] a, int aAt, float[] b, int bAt, int units) {
    int n = aAt + 2 * units;
    for (int j = 0; j < units; j += L) {
      FloatVector reset = FloatVector.fromArray(S, a, aAt + j);
      FloatVector recurrent = FloatVector.fromArray(S, b, bAt + j);
      reset.fma(recurrent, FloatVector.fromArray(S, a, n + j)).intoArray(a, n + j);
    }
  }

  /** Puts 1/2 + 1/2 tanh(x/2) in place of each x. */
  private static void sigmoid(float[] values, int at, int count) {
    activate(values, at, values, at, count, 0.5f, 0.5f);
  }

  private static void tanh(float[] values, int at, float[] to, int toAt, int count) {
    activate(values, at, to, toAt, count, 1f, -0f);
  }

  /**
   * Computes {@code offset + factor * tanh(factor * x)} for each x, tanh as {@link
   * Rational#tanh(float)}; an offset of -0 leaves every value, the sign of zero included.
   *
   * <p>One loop with all in it: were the form a method of its own, C2 might compile that alone,
   * call it, and hand it vectors on the heap. Comparisons and blends are faster than minimum and
   * maximum.
   */
  private static void activate(
      float[] values, int at, float[] to, int toAt, int count, float factor, float offset) {
    for (int j = 0; j < count; j += L) {
      FloatVector x = FloatVector.fromArray(S, values, at + j).mul(factor);
      FloatVector c = x.blend(Rational.CLAMP, x.compare(VectorOperators.GT, Rational.CLAMP));
      c = c.blend(-Rational.CLAMP, x.compare(VectorOperators.LT, -Rational.CLAMP));
      FloatVector y = c.mul(c);
      FloatVector p = FloatVector.broadcast(S, Rational.P6);
      p = p.fma(y, FloatVector.broadcast(S, Rational.P5));
      p = p.fma(y, FloatVector.broadcast(S, Rational.P4));
      p = p.fma(y, FloatVector.broadcast(S, Rational.P3));
      p = p.fma(y, FloatVector.broadcast(S, Rational.P2));
      p = p.fma(y, FloatVector.broadcast(S, Rational.P1));
      p = p.fma(y, FloatVector.broadcast(S, Rational.P0));
      FloatVector q = FloatVector.broadcast(S, Rational.Q3);
      q = q.fma(y, FloatVector.broadcast(S, Rational.Q2));
      q = q.fma(y, FloatVector.broadcast(S, Rational.Q1));
      q = q.fma(y, FloatVector.broadcast(S, Rational.Q0));
      FloatVector tanh = c.mul(p).div(q);
      tanh.fma(FloatVector.broadcast(S, factor), FloatVector.broadcast(S, offset))
          .intoArray(to, toAt + j);
    }
  }
}
