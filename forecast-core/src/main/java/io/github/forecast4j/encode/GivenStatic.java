package io.github.forecast4j.encode;

/**
 * A number that is given of each series as a whole, and the group's values that standardize it.
 *
 * @param name what it is called
 * @param mean its mean over the series that were learned
 * @param deviation its standard deviation over them, at least 0
 */
public record GivenStatic(String name, double mean, double deviation) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not finite, or the deviation is negative
   */
  public GivenStatic {
    if (!Double.isFinite(mean) || !Double.isFinite(deviation) || deviation < 0) {
      throw new IllegalArgumentException(
          "static '%s' needs a finite mean and a finite deviation >= 0, was %s and %s"
              .formatted(name, mean, deviation));
    }
  }

  /** How many deviations a value is off the mean; 0 if all series had the same value. */
  public double standardize(double value) {
    return deviation == 0 ? 0 : (value - mean) / deviation;
  }
}
