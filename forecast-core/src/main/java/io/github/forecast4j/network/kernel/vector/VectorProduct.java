package io.github.forecast4j.network.kernel.vector;

import io.github.forecast4j.network.kernel.Panels;
import io.github.forecast4j.network.kernel.Product;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * A product in blocks of up to six rows by two vectors, whose sums stay in registers.
 *
 * <p>Twelve sums hide the latency of the arithmetic, and with two vectors of weights and one of
 * inputs they just fit into the sixteen registers of 256 bits.
 */
final class VectorProduct implements Product {

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
  private static final int L = S.length();

  private final int inputs;
  private final int stride;
  private final float[][] panels;

  VectorProduct(int outputs, int inputs, float[] weights) {
    Panels cut = new Panels(outputs, inputs, weights, 2 * L);
    this.inputs = inputs;
    this.panels = new float[cut.count()][];
    for (int panel = 0; panel < panels.length; panel++) {
      panels[panel] = cut.part(panel, 0, inputs);
    }
    this.stride = panels.length * 2 * L;
  }

  @Override
  public int stride() {
    return stride;
  }

  @Override
  public void addTo(
      float[] in, int inAt, int inStride, int rows, float[] out, int outAt, float[] scratch) {
    if (rows == 1) {
      addTo(in, inAt, out, outAt);
      return;
    }
    for (int panel = 0; panel < panels.length; panel++) {
      addPanel(panels[panel], in, inAt, inStride, rows, out, outAt + panel * 2 * L);
    }
  }

  /**
   * One row. Weights that exceed the nearest cache are better visited there and back again than
   * always from the start; a recurrence writes one row after the other, so its rows take turns.
   */
  private void addTo(float[] in, int inAt, float[] out, int outAt) {
    int pairs = panels.length / 2;
    boolean back = (outAt / stride & 1) == 1;
    for (int i = 0; i < pairs; i++) {
      int panel = 2 * (back ? pairs - 1 - i : i);
      twoPanels(panels[panel], panels[panel + 1], inputs, in, inAt, out, outAt + panel * 2 * L);
    }
    if ((panels.length & 1) == 1) {
      int panel = panels.length - 1;
      onePanel(panels[panel], inputs, in, inAt, out, outAt + panel * 2 * L);
    }
  }

  /** Any number of rows: as few blocks as possible, none of them much smaller than the others. */
  private void addPanel(
      float[] w, float[] in, int inAt, int inStride, int rows, float[] out, int outAt) {
    int left = rows;
    int from = inAt;
    int at = outAt;
    while (left > 0) {
      int block = block(left);
      switch (block) {
        case 6 -> sixRows(w, inputs, in, from, inStride, out, at, stride);
        case 5 -> fiveRows(w, inputs, in, from, inStride, out, at, stride);
        case 4 -> fourRows(w, inputs, in, from, inStride, out, at, stride);
        case 2 -> twoRows(w, inputs, in, from, inStride, out, at, stride);
        default -> onePanel(w, inputs, in, from, out, at);
      }
      left -= block;
      from += block * inStride;
      at += block * stride;
    }
  }

  private static int block(int rows) {
    return switch (rows) {
      case 1 -> 1;
      case 2, 3 -> 2;
      case 4, 8 -> 4;
      case 5, 7, 9, 10 -> 5;
      default -> 6;
    };
  }

  private static void sixRows(
      float[] w, int inputs, float[] in, int inAt, int inStride, float[] out, int at, int stride) {
    FloatVector a0 = FloatVector.fromArray(S, out, at);
    FloatVector a1 = FloatVector.fromArray(S, out, at + L);
    FloatVector b0 = FloatVector.fromArray(S, out, at + stride);
    FloatVector b1 = FloatVector.fromArray(S, out, at + stride + L);
    FloatVector c0 = FloatVector.fromArray(S, out, at + 2 * stride);
    FloatVector c1 = FloatVector.fromArray(S, out, at + 2 * stride + L);
    FloatVector d0 = FloatVector.fromArray(S, out, at + 3 * stride);
    FloatVector d1 = FloatVector.fromArray(S, out, at + 3 * stride + L);
    FloatVector e0 = FloatVector.fromArray(S, out, at + 4 * stride);
    FloatVector e1 = FloatVector.fromArray(S, out, at + 4 * stride + L);
    FloatVector f0 = FloatVector.fromArray(S, out, at + 5 * stride);
    FloatVector f1 = FloatVector.fromArray(S, out, at + 5 * stride + L);
    for (int k = 0; k < inputs; k++) {
      FloatVector w0 = FloatVector.fromArray(S, w, 2 * L * k);
      FloatVector w1 = FloatVector.fromArray(S, w, 2 * L * k + L);
      FloatVector x = FloatVector.broadcast(S, in[inAt + k]);
      a0 = x.fma(w0, a0);
      a1 = x.fma(w1, a1);
      x = FloatVector.broadcast(S, in[inAt + inStride + k]);
      b0 = x.fma(w0, b0);
      b1 = x.fma(w1, b1);
      x = FloatVector.broadcast(S, in[inAt + 2 * inStride + k]);
      c0 = x.fma(w0, c0);
      c1 = x.fma(w1, c1);
      x = FloatVector.broadcast(S, in[inAt + 3 * inStride + k]);
      d0 = x.fma(w0, d0);
      d1 = x.fma(w1, d1);
      x = FloatVector.broadcast(S, in[inAt + 4 * inStride + k]);
      e0 = x.fma(w0, e0);
      e1 = x.fma(w1, e1);
      x = FloatVector.broadcast(S, in[inAt + 5 * inStride + k]);
      f0 = x.fma(w0, f0);
      f1 = x.fma(w1, f1);
    }
    a0.intoArray(out, at);
    a1.intoArray(out, at + L);
    b0.intoArray(out, at + stride);
    b1.intoArray(out, at + stride + L);
    c0.intoArray(out, at + 2 * stride);
    c1.intoArray(out, at + 2 * stride + L);
    d0.intoArray(out, at + 3 * stride);
    d1.intoArray(out, at + 3 * stride + L);
    e0.intoArray(out, at + 4 * stride);
    e1.intoArray(out, at + 4 * stride + L);
    f0.intoArray(out, at + 5 * stride);
    f1.intoArray(out, at + 5 * stride + L);
  }

  private static void fiveRows(
      float[] w, int inputs, float[] in, int inAt, int inStride, float[] out, int at, int stride) {
    FloatVector a0 = FloatVector.fromArray(S, out, at);
    FloatVector a1 = FloatVector.fromArray(S, out, at + L);
    FloatVector b0 = FloatVector.fromArray(S, out, at + stride);
    FloatVector b1 = FloatVector.fromArray(S, out, at + stride + L);
    FloatVector c0 = FloatVector.fromArray(S, out, at + 2 * stride);
    FloatVector c1 = FloatVector.fromArray(S, out, at + 2 * stride + L);
    FloatVector d0 = FloatVector.fromArray(S, out, at + 3 * stride);
    FloatVector d1 = FloatVector.fromArray(S, out, at + 3 * stride + L);
    FloatVector e0 = FloatVector.fromArray(S, out, at + 4 * stride);
    FloatVector e1 = FloatVector.fromArray(S, out, at + 4 * stride + L);
    for (int k = 0; k < inputs; k++) {
      FloatVector w0 = FloatVector.fromArray(S, w, 2 * L * k);
      FloatVector w1 = FloatVector.fromArray(S, w, 2 * L * k + L);
      FloatVector x = FloatVector.broadcast(S, in[inAt + k]);
      a0 = x.fma(w0, a0);
      a1 = x.fma(w1, a1);
      x = FloatVector.broadcast(S, in[inAt + inStride + k]);
      b0 = x.fma(w0, b0);
      b1 = x.fma(w1, b1);
      x = FloatVector.broadcast(S, in[inAt + 2 * inStride + k]);
      c0 = x.fma(w0, c0);
      c1 = x.fma(w1, c1);
      x = FloatVector.broadcast(S, in[inAt + 3 * inStride + k]);
      d0 = x.fma(w0, d0);
      d1 = x.fma(w1, d1);
      x = FloatVector.broadcast(S, in[inAt + 4 * inStride + k]);
      e0 = x.fma(w0, e0);
      e1 = x.fma(w1, e1);
    }
    a0.intoArray(out, at);
    a1.intoArray(out, at + L);
    b0.intoArray(out, at + stride);
    b1.intoArray(out, at + stride + L);
    c0.intoArray(out, at + 2 * stride);
    c1.intoArray(out, at + 2 * stride + L);
    d0.intoArray(out, at + 3 * stride);
    d1.intoArray(out, at + 3 * stride + L);
    e0.intoArray(out, at + 4 * stride);
    e1.intoArray(out, at + 4 * stride + L);
  }

  private static void fourRows(
      float[] w, int inputs, float[] in, int inAt, int inStride, float[] out, int at, int stride) {
    FloatVector a0 = FloatVector.fromArray(S, out, at);
    FloatVector a1 = FloatVector.fromArray(S, out, at + L);
    FloatVector b0 = FloatVector.fromArray(S, out, at + stride);
    FloatVector b1 = FloatVector.fromArray(S, out, at + stride + L);
    FloatVector c0 = FloatVector.fromArray(S, out, at + 2 * stride);
    FloatVector c1 = FloatVector.fromArray(S, out, at + 2 * stride + L);
    FloatVector d0 = FloatVector.fromArray(S, out, at + 3 * stride);
    FloatVector d1 = FloatVector.fromArray(S, out, at + 3 * stride + L);
    for (int k = 0; k < inputs; k++) {
      FloatVector w0 = FloatVector.fromArray(S, w, 2 * L * k);
      FloatVector w1 = FloatVector.fromArray(S, w, 2 * L * k + L);
      FloatVector x = FloatVector.broadcast(S, in[inAt + k]);
      a0 = x.fma(w0, a0);
      a1 = x.fma(w1, a1);
      x = FloatVector.broadcast(S, in[inAt + inStride + k]);
      b0 = x.fma(w0, b0);
      b1 = x.fma(w1, b1);
      x = FloatVector.broadcast(S, in[inAt + 2 * inStride + k]);
      c0 = x.fma(w0, c0);
      c1 = x.fma(w1, c1);
      x = FloatVector.broadcast(S, in[inAt + 3 * inStride + k]);
      d0 = x.fma(w0, d0);
      d1 = x.fma(w1, d1);
    }
    a0.intoArray(out, at);
    a1.intoArray(out, at + L);
    b0.intoArray(out, at + stride);
    b1.intoArray(out, at + stride + L);
    c0.intoArray(out, at + 2 * stride);
    c1.intoArray(out, at + 2 * stride + L);
    d0.intoArray(out, at + 3 * stride);
    d1.intoArray(out, at + 3 * stride + L);
  }

  private static void twoRows(
      float[] w, int inputs, float[] in, int inAt, int inStride, float[] out, int at, int stride) {
    FloatVector a0 = FloatVector.fromArray(S, out, at);
    FloatVector a1 = FloatVector.fromArray(S, out, at + L);
    FloatVector b0 = FloatVector.fromArray(S, out, at + stride);
    FloatVector b1 = FloatVector.fromArray(S, out, at + stride + L);
    for (int k = 0; k < inputs; k++) {
      FloatVector w0 = FloatVector.fromArray(S, w, 2 * L * k);
      FloatVector w1 = FloatVector.fromArray(S, w, 2 * L * k + L);
      FloatVector x = FloatVector.broadcast(S, in[inAt + k]);
      a0 = x.fma(w0, a0);
      a1 = x.fma(w1, a1);
      x = FloatVector.broadcast(S, in[inAt + inStride + k]);
      b0 = x.fma(w0, b0);
      b1 = x.fma(w1, b1);
    }
    a0.intoArray(out, at);
    a1.intoArray(out, at + L);
    b0.intoArray(out, at + stride);
    b1.intoArray(out, at + stride + L);
  }

  private static void twoPanels(
      float[] v, float[] w, int inputs, float[] in, int inAt, float[] out, int at) {
    FloatVector v0 = FloatVector.fromArray(S, out, at);
    FloatVector v1 = FloatVector.fromArray(S, out, at + L);
    FloatVector w0 = FloatVector.fromArray(S, out, at + 2 * L);
    FloatVector w1 = FloatVector.fromArray(S, out, at + 3 * L);
    for (int k = 0; k < inputs; k++) {
      FloatVector x = FloatVector.broadcast(S, in[inAt + k]);
      v0 = x.fma(FloatVector.fromArray(S, v, 2 * L * k), v0);
      v1 = x.fma(FloatVector.fromArray(S, v, 2 * L * k + L), v1);
      w0 = x.fma(FloatVector.fromArray(S, w, 2 * L * k), w0);
      w1 = x.fma(FloatVector.fromArray(S, w, 2 * L * k + L), w1);
    }
    v0.intoArray(out, at);
    v1.intoArray(out, at + L);
    w0.intoArray(out, at + 2 * L);
    w1.intoArray(out, at + 3 * L);
  }

  private static void onePanel(float[] w, int inputs, float[] in, int inAt, float[] out, int at) {
    FloatVector w0 = FloatVector.fromArray(S, out, at);
    FloatVector w1 = FloatVector.fromArray(S, out, at + L);
    for (int k = 0; k < inputs; k++) {
      FloatVector x = FloatVector.broadcast(S, in[inAt + k]);
      w0 = x.fma(FloatVector.fromArray(S, w, 2 * L * k), w0);
      w1 = x.fma(FloatVector.fromArray(S, w, 2 * L * k + L), w1);
    }
    w0.intoArray(out, at);
    w1.intoArray(out, at + L);
  }
}
