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
 * @param levels whether the level of a window is told, where values are differences from it
 */
public record Encoding(
    Normalization normalization,
    CalendarFeatures calendar,
    double limit,
    List<Integer> lags,
    StaticFeatures statics,
    Levels levels) {

  /** The bound on inputs where a neural network sees them, in scaled units. */
  public static final double DEFAULT_LIMIT = 4;

  /** Scaled values as they are, without a calendar, unbounded. */
  public static final Encoding PLAIN = new Encoding(Normalization.NONE, CalendarFeatures.NONE);

  /**
   * Changes from the last value, relative to how much the window moves where there are many rows to
   * learn from, with the calendar, bounded at {@value #DEFAULT_LIMIT}, and in large groups with
   * what each series is like: the default of the neural networks.
   */
  public static final Encoding CHANGES_AND_CALENDAR =
      new Encoding(Normalization.AUTO, CalendarFeatures.AUTO)
          .withLimit(DEFAULT_LIMIT)
          .withStatics(StaticFeatures.AUTO)
          .withLevels(Levels.AUTO);

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

  /** An encoding without a bound, without lags and static features, with levels. */
  public Encoding(Normalization normalization, CalendarFeatures calendar) {
    this(
        normalization,
        calendar,
        Double.POSITIVE_INFINITY,
        List.of(),
        StaticFeatures.NONE,
        Levels.SHOWN);
  }

  /** The same with another normalization. */
  public Encoding withNormalization(Normalization other) {
    return new Encoding(other, calendar, limit, lags, statics, levels);
  }

  /** The same with another calendar. */
  public Encoding withCalendar(CalendarFeatures other) {
    return new Encoding(normalization, other, limit, lags, statics, levels);
  }

  /**
   * The same with another limit.
   *
   * @throws IllegalArgumentException if it is less than 0
   */
  public Encoding withLimit(double other) {
    return new Encoding(normalization, calendar, other, lags, statics, levels);
  }

  /**
   * The same with other lags.
   *
   * @throws IllegalArgumentException if one is less than 1 or comes twice
   */
  public Encoding withLags(int... steps) {
    return new Encoding(
        normalization, calendar, limit, Arrays.stream(steps).boxed().toList(), statics, levels);
  }

  /** The same with other static features. */
  public Encoding withStatics(StaticFeatures other) {
    return new Encoding(normalization, calendar, limit, lags, other, levels);
  }

  /**
   * The same with nothing left to be settled by what is learned; the calendar is settled by the
   * grid.
   *
   * @param series the series that are learned together
   * @param rows their rows
   * @param window the window steps
   */
  public Encoding settled(int series, long rows, int window) {
    Normalization kind = normalization.of(rows);
    return withNormalization(kind)
        .withStatics(statics.of(series))
        .withLevels(levels.of(window, kind));
  }

  /** Requires that what is seen does not depend on what will be learned. */
  void requireSettled() {
    if (normalization == Normalization.AUTO
        || levels == Levels.AUTO
        || statics == StaticFeatures.AUTO) {
      throw new IllegalArgumentException(
          "an encoder needs a settled encoding, was normalization %s, levels %s, static features %s"
              .formatted(normalization, levels, statics));
    }
  }

  /** The same with levels told or not. */
  public Encoding withLevels(Levels other) {
    return new Encoding(normalization, calendar, limit, lags, statics, other);
  }
}
