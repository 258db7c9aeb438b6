package io.github.forecast4j;

/** How many of the windows, the last ones, are kept for choosing. */
sealed interface Validation {

  /** True if none are kept of however many. */
  boolean isNone();

  /** The validation windows among a number of windows. */
  int windows(int of);

  /**
   * A share of the windows, rounded down.
   *
   * @param share 0 to below 1
   */
  record Share(double share) implements Validation {

    /** Checks the share. */
    public Share {
      if (!(share >= 0 && share < 1)) {
        throw new IllegalArgumentException(
            "validation must be a share from 0 to below 1, was " + share);
      }
    }

    @Override
    public boolean isNone() {
      return share == 0;
    }

    @Override
    public int windows(int of) {
      return (int) (of * share);
    }
  }

  /**
   * A fixed number of windows.
   *
   * @param count at least 0
   */
  record Count(int count) implements Validation {

    /** Checks the number. */
    public Count {
      if (count < 0) {
        throw new IllegalArgumentException("validationWindows must be >= 0, was " + count);
      }
    }

    @Override
    public boolean isNone() {
      return count == 0;
    }

    @Override
    public int windows(int of) {
      return count;
    }
  }
}
