package io.github.forecast4j.examples.sample;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * The days off of an invented country. Every rule is made up:
 *
 * <ul>
 *   <li>the last Friday of October, the third Friday of November, the first Monday of February, the
 *       second Monday of April, the second Friday of May and the fourth Friday of June;
 *   <li>24, 25 and 26 December, 1 January, 1 May and 4 July.
 * </ul>
 */
final class Holidays {

  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(12, 24),
          MonthDay.of(12, 25),
          MonthDay.of(12, 26),
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(7, 4));

  private Holidays() {}

  /** Whether a day is a Saturday or a Sunday. */
  static boolean isWeekend(LocalDate date) {
    DayOfWeek day = date.getDayOfWeek();
    return day.compareTo(SATURDAY) >= 0;
  }

  /** Whether a day is a holiday; it may fall on a weekend. */
  static boolean isHoliday(LocalDate date) {
    return FIXED.contains(MonthDay.from(date)) || date.equals(movable(date));
  }

  /** Whether few people are at work. */
  static boolean isFree(LocalDate date) {
    return isWeekend(date) || isHoliday(date);
  }

  /** The movable holiday of the month; a month without one gives a Sunday, which is free anyway. */
  private static LocalDate movable(LocalDate date) {
    return switch (date.getMonth()) {
      case OCTOBER -> date.with(lastInMonth(FRIDAY));
      case NOVEMBER -> date.with(dayOfWeekInMonth(3, FRIDAY));
      case FEBRUARY -> date.with(firstInMonth(MONDAY));
      case APRIL -> date.with(dayOfWeekInMonth(2, MONDAY));
      case MAY -> date.with(dayOfWeekInMonth(2, FRIDAY));
      case JUNE -> date.with(dayOfWeekInMonth(4, FRIDAY));
      default -> date.with(firstInMonth(DayOfWeek.SUNDAY));
    };
  }
}
