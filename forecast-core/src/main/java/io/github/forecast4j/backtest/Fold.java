package io.github.forecast4j.backtest;

/**
 * One cut of a series in time: rows to learn from, and the origins after them from which the future
 * is forecast. An origin is named by the row of its first target; all rows before it are known.
 *
 * @param number the place among the folds, 0 for the first
 * @param trainingFrom the first row to learn from
 * @param trainingTo the row after the last row to learn from, which is the first origin
 * @param origins the number of origins, at least 1
 * @param step the rows from one origin to the next, at least 1
 */
public record Fold(int number, int trainingFrom, int trainingTo, int origins, int step) {

  /**
   * The row of an origin's first target.
   *
   * @param index 0 to origins - 1
   */
  public int origin(int index) {
    return trainingTo + index * step;
  }
}
