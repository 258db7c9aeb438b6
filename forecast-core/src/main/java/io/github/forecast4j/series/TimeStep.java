package io.github.forecast4j.series;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * The distance from one row of a series to the next: an exact {@link Duration}, or a {@link Period}
 * of calendar days or months, which keeps its local time of day across a change of the clock.
 *
 * @param amount a positive duration or period
 */
public record TimeStep(TemporalAmount amount) {

  private static final Duration DAY = Duration.ofDays(1);
  private static final int DAYS_PER_WEEK = 7;
  private static final int WEEKS_PER_YEAR = 52;
  private static final int MONTHS_PER_YEAR = 12;
  private static final int MONTHS_PER_QUARTER = 3;

  /**
   * Checks the amount.
   *
   * @throws IllegalArgumentException if it is neither a duration nor a period, or not positive
   */
  public TimeStep {
    boolean positive =
        amount instanceof Duration duration
            ? duration.compareTo(Duration.ZERO) > 0
            : amount instanceof Period period && !period.isNegative() && !period.isZero();
    if (!positive) {
      throw new IllegalArgumentException(
          "a time step must be a positive Duration or Period, was " + amount);
    }
  }

  /**
   * Reads an ISO-8601 amount: {@code PT1H} and {@code PT10M} are exact, {@code P1D} and {@code P1M}
   * follow the calendar.
   *
   * @throws IllegalArgumentException if the text is no positive amount
   */
  public static TimeStep parse(String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT);
    try {
      return new TimeStep(upper.contains("T") ? Duration.parse(upper) : Period.parse(upper));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "a time step is written like PT10M, PT1H or P1D, was '" + text + "'", e);
    }
  }

  /**
   * The time that lies a number of steps after another; the number may be negative.
   *
   * @throws ArithmeticException if that is further than time stamps reach
   */
  public ZonedDateTime after(ZonedDateTime time, long steps) {
    if (amount instanceof Duration duration) {
      return time.plus(duration.multipliedBy(steps));
    }
    return time.plus(((Period) amount).multipliedBy(Math.toIntExact(steps)));
  }

  /** True if a step is shorter than a day, so that the hour of the day tells rows apart. */
  public boolean isShorterThanDay() {
    return isShorterThan(DAY);
  }

  /** True if a step is a fixed time below another; days and months never are. */
  public boolean isShorterThan(Duration other) {
    return amount instanceof Duration duration && duration.compareTo(other) < 0;
  }

  /** True if a step is a day at most, so that the day of the week tells rows apart. */
  public boolean isAtMostOneDay() {
    return amount instanceof Duration duration
        ? duration.compareTo(DAY) <= 0
        : amount.equals(Period.ofDays(1));
  }

  /**
   * The number of steps after which habits usually come again: a day's for steps that divide a day
   * (24 hours, 144 times ten minutes), 7 for days, 52 for weeks, 12 for months, 4 for quarters;
   * empty for other steps.
   */
  public OptionalInt usualSeason() {
    Duration exact = exactLength();
    if (!exact.isZero() && isShorterThanDay()) {
      boolean even = DAY.equals(exact.multipliedBy(DAY.dividedBy(exact)));
      return even ? OptionalInt.of((int) DAY.dividedBy(exact)) : OptionalInt.empty();
    }
    if (exact.equals(DAY)) {
      return OptionalInt.of(DAYS_PER_WEEK);
    }
    if (exact.equals(DAY.multipliedBy(DAYS_PER_WEEK))) {
      return OptionalInt.of(WEEKS_PER_YEAR);
    }
    boolean months = amount instanceof Period period && period.getDays() == 0;
    long length = months ? ((Period) amount).toTotalMonths() : 0;
    return length == 1 || length == MONTHS_PER_QUARTER
        ? OptionalInt.of((int) (MONTHS_PER_YEAR / length))
        : OptionalInt.empty();
  }

  /** The length in exact time; zero for months. */
  private Duration exactLength() {
    if (amount instanceof Duration duration) {
      return duration;
    }
    Period period = (Period) amount;
    return period.toTotalMonths() == 0 ? Duration.ofDays(period.getDays()) : Duration.ZERO;
  }

  /**
   * The same distance in exact time: a calendar day is 24 hours.
   *
   * @throws IllegalArgumentException if it has months, which are of no one length
   */
  TimeStep exact() {
    if (months() != 0) {
      throw new IllegalArgumentException(
          "a step of months has no exact length, so its zone must stay, was " + amount);
    }
    return new TimeStep(days());
  }

  /** True if it is as long as another, a calendar day counting as 24 hours, a year as 12 months. */
  public boolean isAsLongAs(TimeStep other) {
    return months() == other.months() && days().equals(other.days());
  }

  private long months() {
    return amount instanceof Period period ? period.toTotalMonths() : 0;
  }

  /** What is no month, a day as 24 hours. */
  private Duration days() {
    return amount instanceof Period period ? Duration.ofDays(period.getDays()) : (Duration) amount;
  }

  @Override
  public String toString() {
    return amount.toString();
  }
}
