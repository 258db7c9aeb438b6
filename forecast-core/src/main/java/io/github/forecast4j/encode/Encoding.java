package io.github.forecast4j.encode;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * What a network sees of a window.
 *
 * @param normalization how values are made comparable
 * @param calendar what is told of the time
 * @param limit how far an input feature that comes from data goes its own way, in scaled units, at
 *     least 0; beyond it grows like its logarithm; infinity for no bound. Targets, and the anchor
 *     that forecasts are put back on, are never bounded
 * @param lags how many steps before the one after it a step sees each target again, each at least 1
 *     and given once; none if empty
 * @param statics what is told of a series as a whole
 */
public record Encoding(
    Normalization normalization,
    CalendarFeatures calendar,
    double limit,
    List<Integer> lags,
    StaticFeatures statics) {

  /** The bound on inputs where a neural network sees them, in scaled units. */
  public static final double DEFAULT_LIMIT = 4;

  /** Scaled values as they are, without a calendar, unbounded. */
  public static final Encoding PLAIN = new Encoding(Normalization.NONE, CalendarFeatures.NONE);

  /**
   * Changes from the last value, with the calendar, bounded at {@value #DEFAULT_LIMIT}, and in
   * large groups what each series is like: the default of the neural networks.
   */
  public static final Encoding LAST_VALUE_AND_CALENDAR =
      new Encoding(Normalization.LAST_VALUE, CalendarFeatures.AUTO)
          .withLimit(DEFAULT_LIMIT)
          .withStatics(StaticFeatures.AUTO);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the limit is less than 0, or a lag is less than 1 or comes
   *     twice
   */
  public Encoding {
    if (!(limit >= 0)) {
      throw new IllegalArgumentException(
          "the limit of inputs must be >= 0 scaled units, was " + limit);
    }
    lags = List.copyOf(lags);
    if (new HashSet<>(lags).size() < lags.size() || lags.stream().anyMatch(lag -> lag < 1)) {
      throw new IllegalArgumentException(
          "seasonal lags must be >= 1 step, each given once, was " + lags);
    }
  }

  /** An encoding without a bound, without lags and static features. */
  public Encoding(Normalization normalization, CalendarFeatures calendar) {
    this(normalization, calendar, Double.POSITIVE_INFINITY, List.of(), StaticFeatures.NONE);
  }

  /** The same with another normalization. */
  public Encoding withNormalization(Normalization other) {
    return new Encoding(other, calendar, limit, lags, statics);
  }

  /** The same with another calendar. */
  public Encoding withCalendar(CalendarFeatures other) {
    return new Encoding(normalization, other, limit, lags, statics);
  }

  /**
   * The same with another limit.
   *
   * @throws IllegalArgumentException if it is less than 0
   */
  public Encoding withLimit(double other) {
    return new Encoding(normalization, calendar, other, lags, statics);
  }

  /**
   * The same with other lags.
   *
   * @throws IllegalArgumentException if one is less than 1 or comes twice
   */
  public Encoding withLags(int... steps) {
    return new Encoding(
        normalization, calendar, limit, Arrays.stream(steps).boxed().toList(), statics);
  }

  /** The same with other static features. */
  public Encoding withStatics(StaticFeatures other) {
    return new Encoding(normalization, calendar, limit, lags, other);
  }
}
