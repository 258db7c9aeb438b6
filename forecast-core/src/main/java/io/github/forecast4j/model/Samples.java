package io.github.forecast4j.model;

/**
 * Pairs of an encoded window and the encoded values that follow it, in chronological order within a
 * series. A pair is computed when it is read, so that windows which overlap are never all in
 * memory. Safe for many readers.
 */
public interface Samples {

  /** The number of pairs n. */
  int count();

  /**
   * Writes the window of a pair.
   *
   * @param sample the pair, 0 to n - 1
   * @param target where the window goes, shape (w, features), from {@code at}
   */
  void window(int sample, float[] target, int at);

  /**
   * Writes the values that follow the window of a pair.
   *
   * @param sample the pair, 0 to n - 1
   * @param target where the values go, shape (h, targets), from {@code at}
   */
  void outcome(int sample, float[] target, int at);
}
