package io.github.forecast4j.examples.compare;

/**
 * The windows of a task in order of time: the first are learned from, the next chosen by, the rest
 * judged by.
 *
 * @param training the number of training windows
 * @param validation the number of validation windows
 */
record Split(int training, int validation) {

  /**
   * Shares of the windows.
   *
   * @param windows the number of all windows
   * @param training the share that is learned from, rounded down
   * @param validation the share that is chosen by; both together are rounded down
   */
  static Split fractions(int windows, double training, double validation) {
    int first = (int) (windows * training);
    // Shares such as .35 and .05 have no exact sum in binary; a whole number just missed is meant.
    int both = (int) (windows * (training + validation) + 1e-9);
    return new Split(first, both - first);
  }

  /** The number of windows before the test part. */
  int beforeTest() {
    return training + validation;
  }
}
