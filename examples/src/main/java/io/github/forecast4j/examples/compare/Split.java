package io.github.forecast4j.examples.compare;

import io.github.forecast4j.window.Windows;
import java.util.stream.IntStream;

/**
 * The windows of a task in order of time: the first are learned from, the next chosen by, the rest
 * judged by.
 *
 * @param training the number of training windows
 * @param validation the number of validation windows
 */
record Split(int training, int validation) {

  /**
   * How windows are shared out; what is left is for testing.
   *
   * @param training the share that is learned from, 0 to 1
   * @param validation the share that is chosen by, 0 to 1
   */
  record Shares(double training, double validation) {

    /** The split of a number of windows: the first share, and both together, are rounded down. */
    Split of(int windows) {
      int first = (int) (windows * training);
      // Shares such as .35 and .05 have no exact sum in binary; a whole number just missed is
      // meant.
      int both = (int) (windows * (training + validation) + 1e-9);
      return new Split(first, both - first);
    }
  }

  /**
   * A split by the rows of the first targets.
   *
   * @param validationFrom the row that validation begins with
   * @param testFrom the row that testing begins with
   */
  static Split byRow(Windows windows, int validationFrom, int testFrom) {
    int training = before(windows, validationFrom);
    return new Split(training, before(windows, testFrom) - training);
  }

  private static int before(Windows windows, int row) {
    return (int)
        IntStream.range(0, windows.count()).filter(i -> windows.firstTarget(i) < row).count();
  }

  /** The number of windows before the test part. */
  int beforeTest() {
    return training + validation;
  }
}
