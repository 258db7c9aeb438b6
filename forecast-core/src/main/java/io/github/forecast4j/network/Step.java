package io.github.forecast4j.network;

/** One operation of a plan: reads values of a workspace and writes others. Immutable. */
interface Step {

  /**
   * Computes for a batch.
   *
   * @param n the windows
   */
  void run(Workspace workspace, int n);
}
