package io.github.forecast4j.network.kernel;

/**
 * A product in loops that C2 turns into vector instructions.
 *
 * <p>It does so if it can prove that what a loop reads and writes does not overlap: the width of a
 * panel is a constant, four inputs' weights stand in an array of their own, and the sums of up to
 * three rows are gathered in one scratch array, all of it addressed from 0.
 */
final class ScalarProduct implements Product {

  private static final int W = 128;
  private static final int DEEP = 4;
  private static final int TALL = 3;

  private final int inputs;
  private final int stride;
  private final float[][][] panels;

  ScalarProduct(int outputs, int inputs, float[] weights) {
    Panels cut = new Panels(outputs, inputs, weights, W);
    this.inputs = inputs;
    this.stride = cut.count() * W;
    this.panels = new float[cut.count()][][];
    for (int panel = 0; panel < panels.length; panel++) {
      panels[panel] = blocks(cut, panel);
    }
  }

  /** Blocks of four inputs, and one of each input that is left. */
  private float[][] blocks(Panels cut, int panel) {
    int deep = inputs / DEEP;
    float[][] blocks = new float[deep + inputs % DEEP][];
    for (int i = 0; i < blocks.length; i++) {
      int from = i < deep ? i * DEEP : deep * DEEP + i - deep;
      blocks[i] = cut.part(panel, from, i < deep ? from + DEEP : from + 1);
    }
    return blocks;
  }

  @Override
  public int stride() {
    return stride;
  }

  @Override
  public void addTo(
      float[] in, int inAt, int inStride, int rows, float[] out, int outAt, float[] scratch) {
    for (int panel = 0; panel < panels.length; panel++) {
      int at = outAt + panel * W;
      int row = 0;
      for (; row + TALL <= rows; row += TALL) {
        gather(out, at + row * stride, scratch);
        three(panels[panel], in, inAt + row * inStride, inStride, scratch);
        scatter(scratch, out, at + row * stride);
      }
      for (; row < rows; row++) {
        System.arraycopy(out, at + row * stride, scratch, 0, W);
        one(panels[panel], in, inAt + row * inStride, scratch);
        System.arraycopy(scratch, 0, out, at + row * stride, W);
      }
    }
  }

  private void gather(float[] out, int at, float[] sums) {
    System.arraycopy(out, at, sums, 0, W);
    System.arraycopy(out, at + stride, sums, W, W);
    System.arraycopy(out, at + 2 * stride, sums, 2 * W, W);
  }

  private void scatter(float[] sums, float[] out, int at) {
    System.arraycopy(sums, 0, out, at, W);
    System.arraycopy(sums, W, out, at + stride, W);
    System.arraycopy(sums, 2 * W, out, at + 2 * stride, W);
  }

  private void three(float[][] blocks, float[] in, int at, int stride, float[] sums) {
    int deep = inputs / DEEP;
    for (int i = 0; i < deep; i++) {
      fourInputs(blocks[i], in, at + i * DEEP, stride, sums);
    }
    for (int i = deep; i < blocks.length; i++) {
      int k = at + deep * DEEP + i - deep;
      oneInput(blocks[i], in[k], in[k + stride], in[k + 2 * stride], sums);
    }
  }

  private static void fourInputs(float[] w, float[] in, int at, int stride, float[] sums) {
    int b = at + stride;
    int c = b + stride;
    float a0 = in[at];
    float a1 = in[at + 1];
    float a2 = in[at + 2];
    float a3 = in[at + 3];
    float b0 = in[b];
    float b1 = in[b + 1];
    float b2 = in[b + 2];
    float b3 = in[b + 3];
    float c0 = in[c];
    float c1 = in[c + 1];
    float c2 = in[c + 2];
    float c3 = in[c + 3];
    for (int j = 0; j < W; j++) {
      float s = Math.fma(a1, w[W + j], Math.fma(a0, w[j], sums[j]));
      sums[j] = Math.fma(a3, w[3 * W + j], Math.fma(a2, w[2 * W + j], s));
      s = Math.fma(b1, w[W + j], Math.fma(b0, w[j], sums[W + j]));
      sums[W + j] = Math.fma(b3, w[3 * W + j], Math.fma(b2, w[2 * W + j], s));
      s = Math.fma(c1, w[W + j], Math.fma(c0, w[j], sums[2 * W + j]));
      sums[2 * W + j] = Math.fma(c3, w[3 * W + j], Math.fma(c2, w[2 * W + j], s));
    }
  }

  private static void oneInput(float[] w, float a, float b, float c, float[] sums) {
    for (int j = 0; j < W; j++) {
      sums[j] = Math.fma(a, w[j], sums[j]);
      sums[W + j] = Math.fma(b, w[j], sums[W + j]);
      sums[2 * W + j] = Math.fma(c, w[j], sums[2 * W + j]);
    }
  }

  private void one(float[][] blocks, float[] in, int at, float[] sums) {
    int deep = inputs / DEEP;
    for (int i = 0; i < deep; i++) {
      fourInputs(blocks[i], in, at + i * DEEP, sums);
    }
    for (int i = deep; i < blocks.length; i++) {
      oneInput(blocks[i], in[at + deep * DEEP + i - deep], sums);
    }
  }

  private static void fourInputs(float[] w, float[] in, int at, float[] sums) {
    float a0 = in[at];
    float a1 = in[at + 1];
    float a2 = in[at + 2];
    float a3 = in[at + 3];
    for (int j = 0; j < W; j++) {
      float s = Math.fma(a1, w[W + j], Math.fma(a0, w[j], sums[j]));
      sums[j] = Math.fma(a3, w[3 * W + j], Math.fma(a2, w[2 * W + j], s));
    }
  }

  private static void oneInput(float[] w, float a, float[] sums) {
    for (int j = 0; j < W; j++) {
      sums[j] = Math.fma(a, w[j], sums[j]);
    }
  }
}
