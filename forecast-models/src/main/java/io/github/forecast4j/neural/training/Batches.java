package io.github.forecast4j.neural.training;

import java.util.SplittableRandom;

/**
 * The division of an epoch's samples into batches. A last batch of one joins the one before it,
 * because batch normalization cannot learn from a single window.
 *
 * <pre>{@code
 * 9 samples, batches of 4:   [0 1 2 3] [4 5 6 7 8]
 * }</pre>
 *
 * <p>With a stride k an epoch has every k-th sample, the next epoch their neighbours:
 *
 * <pre>{@code
 * 9 samples, stride 3:   0 . . 3 . . 6 . .     . 1 . . 4 . . 7 .     . . 2 . . 5 . . 8
 * }</pre>
 */
final class Batches {

  private final int[] order;
  private final int[] samples;
  private final int total;
  private final int stride;
  private final int size;
  private int first;

  /**
   * Batches of some samples.
   *
   * @param total the samples n, at least 1
   * @param stride k, at least 1; no more than n of it counts
   * @param size the samples of a batch, at least 1
   */
  Batches(int total, int stride, int size) {
    this.total = total;
    this.stride = Math.min(stride, total);
    this.order = new int[total / this.stride];
    this.samples = new int[order.length];
    this.size = Math.min(size, order.length);
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    fill(0);
  }

  /** The most samples a batch can have. */
  int capacity() {
    return Math.min(size + 1, order.length);
  }

  /** The number of samples of an epoch, n / k. */
  int count() {
    return order.length;
  }

  /** The samples of the epoch, in its order; before the first they stand in line. */
  int[] samples() {
    return samples;
  }

  /** The end, exclusive, of the batch that begins at a position. */
  int end(int from) {
    int end = Math.min(from + size, order.length);
    return end == order.length - 1 ? order.length : end;
  }

  /** Begins the next epoch, in a random order (Fisher, Yates). */
  void next(SplittableRandom random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int sample = order[i];
      order[i] = order[j];
      order[j] = sample;
    }
    fill(first);
    first = (first + 1) % stride;
  }

  private void fill(int from) {
    // What n is more than a multiple of k is taken off the oldest samples.
    int oldest = total - order.length * stride;
    for (int i = 0; i < order.length; i++) {
      samples[i] = oldest + from + order[i] * stride;
    }
  }
}
