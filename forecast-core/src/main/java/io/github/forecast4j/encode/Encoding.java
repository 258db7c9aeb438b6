package io.github.forecast4j.encode;

/**
 * What a network sees of a window.
 *
 * @param normalization how values are made comparable
 * @param calendar what is told of the time
 * @param limit how far an input feature that comes from data goes its own way, in scaled units, at
 *     least 0; beyond it grows like its logarithm; infinity for no bound. Targets, and the anchor
 *     that forecasts are put back on, are never bounded
 */
public record Encoding(Normalization normalization, CalendarFeatures calendar, double limit) {

  /** The bound on inputs where a neural network sees them, in scaled units. */
  public static final double DEFAULT_LIMIT = 4;

  /** Scaled values as they are, without a calendar, unbounded. */
  public static final Encoding PLAIN = new Encoding(Normalization.NONE, CalendarFeatures.NONE);

  /**
   * Changes from the last value, with the calendar, bounded at {@value #DEFAULT_LIMIT}: the default
   * of the neural networks.
   */
  public static final Encoding LAST_VALUE_AND_CALENDAR =
      new Encoding(Normalization.LAST_VALUE, CalendarFeatures.AUTO, DEFAULT_LIMIT);

  /**
   * Checks the limit.
   *
   * @throws IllegalArgumentException if it is less than 0
   */
  public Encoding {
    if (!(limit >= 0)) {
      throw new IllegalArgumentException(
          "the limit of inputs must be >= 0 scaled units, was " + limit);
    }
  }

  /** An encoding without a bound. */
  public Encoding(Normalization normalization, CalendarFeatures calendar) {
    this(normalization, calendar, Double.POSITIVE_INFINITY);
  }

  /** The same with another normalization. */
  public Encoding withNormalization(Normalization other) {
    return new Encoding(other, calendar, limit);
  }

  /** The same with another calendar. */
  public Encoding withCalendar(CalendarFeatures other) {
    return new Encoding(normalization, other, limit);
  }

  /**
   * The same with another limit.
   *
   * @throws IllegalArgumentException if it is less than 0
   */
  public Encoding withLimit(double other) {
    return new Encoding(normalization, calendar, other);
  }
}
