package io.github.forecast4j.encode;

/**
 * What a channel's values can be, in raw units. Forecasts beyond are moved to the nearer end;
 * values that are learned from or looked at stay as they are.
 *
 * @param low the least possible value; negative infinity for none
 * @param high the greatest possible value; infinity for none
 */
public record Bounds(double low, double high) {

  /** No value below zero. */
  public static final Bounds NON_NEGATIVE = new Bounds(0, Double.POSITIVE_INFINITY);

  /**
   * Checks the ends.
   *
   * @throws IllegalArgumentException if {@code low <= high} does not hold, or no finite value lies
   *     within
   */
  public Bounds {
    if (!(low <= high) || low == Double.POSITIVE_INFINITY || high == Double.NEGATIVE_INFINITY) {
      throw new IllegalArgumentException(
          "bounds need low <= high, with room for a finite value, was %s to %s"
              .formatted(low, high));
    }
  }

  /** The nearest possible value. */
  public double clamp(double value) {
    return Math.min(Math.max(value, low), high);
  }
}
