package io.github.forecast4j.network;

import io.github.forecast4j.network.kernel.Product;

/** The arrays that one run of a plan writes to, for batches of up to a number of windows. */
final class Workspace {

  private final float[][] buffers;
  private final float[] scratch = new float[Product.SCRATCH];

  /**
   * A workspace.
   *
   * @param sizes the values of each buffer for one window
   * @param windows the most windows of a batch
   */
  Workspace(int[] sizes, int windows) {
    this.buffers = new float[sizes.length][];
    for (int i = 0; i < sizes.length; i++) {
      buffers[i] = new float[Math.multiplyExact(sizes[i], windows)];
    }
  }

  float[] of(Value value) {
    return buffers[value.buffer()];
  }

  float[] scratch() {
    return scratch;
  }
}
