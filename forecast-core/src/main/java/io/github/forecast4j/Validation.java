package io.github.forecast4j;

/** How many of the windows, the last ones, are kept for choosing. */
@FunctionalInterface
interface Validation {

  /** The validation windows among a number of windows. */
  int windows(int of);

  /** A share of the windows, rounded down. */
  static Validation fraction(double fraction) {
    if (!(fraction >= 0 && fraction < 1)) {
      throw new IllegalArgumentException(
          "validation must be a share from 0 to below 1, was " + fraction);
    }
    return windows -> (int) (windows * fraction);
  }

  /** A fixed number of windows. */
  static Validation windowCount(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("validationWindows must be >= 0, was " + count);
    }
    return windows -> count;
  }
}
