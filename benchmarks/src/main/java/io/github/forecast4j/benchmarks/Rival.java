package io.github.forecast4j.benchmarks;

/** Something that computes the same network. */
interface Rival extends AutoCloseable {

  /**
   * Computes the outputs of windows.
   *
   * @param windows shape (count, w, c)
   * @param outputs where they go, shape (count, outputs)
   */
  void run(float[] windows, int count, float[] outputs) throws Exception;

  @Override
  default void close() {}
}
