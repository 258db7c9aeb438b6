package io.github.forecast4j.neural.training;

import java.util.SplittableRandom;

/**
 * The division of samples into batches. A last batch of one joins the one before it, because batch
 * normalization cannot learn from a single window.
 *
 * <pre>{@code
 * 9 samples, batches of 4:   [0 1 2 3] [4 5 6 7 8]
 * }</pre>
 */
final class Batches {

  private final int[] order;
  private final int size;

  /**
   * Batches in the order of the samples.
   *
   * @param samples the samples n, at least 1
   * @param size the samples of a batch, at least 1
   */
  Batches(int samples, int size) {
    this.order = new int[samples];
    this.size = Math.min(size, samples);
    for (int i = 0; i < samples; i++) {
      order[i] = i;
    }
  }

  /** The most samples a batch can have. */
  int capacity() {
    return Math.min(size + 1, order.length);
  }

  /** The number of samples. */
  int samples() {
    return order.length;
  }

  /** The samples in their order. */
  int[] order() {
    return order;
  }

  /** The end, exclusive, of the batch that begins at a position. */
  int end(int from) {
    int end = Math.min(from + size, order.length);
    return end == order.length - 1 ? order.length : end;
  }

  /** Brings the samples into a random order (Fisher, Yates). */
  void shuffle(SplittableRandom random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int sample = order[i];
      order[i] = order[j];
      order[j] = sample;
    }
  }
}
