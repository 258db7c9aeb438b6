package io.github.forecast4j.encode;

import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeStep;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The calendar as numbers: the hour of the day and the day of the week, each as a point on a circle
 * or as one of 24 or 7 flags, a holiday as a flag. Which of them there are depends on the time
 * step: hours tell rows apart below a day, days of the week up to a day.
 *
 * <p>Hours are those of the zone of the grid it was made for, whatever zone a series is in; a row
 * that lasts a day is the day it starts on in its own zone.
 */
final class Calendar {

  private static final int DAYS = 7;
  private static final int HOURS = 24;
  private static final int SECONDS_PER_HOUR = 3_600;
  private static final long SECONDS_PER_DAY = 86_400;

  private static final List<String> HOUR_NAMES =
      IntStream.range(0, HOURS).mapToObj(hour -> "hour " + hour).toList();
  private static final List<String> DAY_NAMES =
      Arrays.stream(DayOfWeek.values()).map(day -> day.name().toLowerCase(Locale.ROOT)).toList();

  /** 1970-01-01 was a Thursday. */
  private static final int FIRST_DAY = DayOfWeek.THURSDAY.ordinal();

  private final CalendarFeatures form;
  private final boolean hours;
  private final boolean days;
  private final long[] holidays;
  private final LocalClock clock;

  private Calendar(CalendarFeatures form, TimeGrid grid, Set<LocalDate> holidays) {
    boolean on = form.matters(grid);
    this.form = form;
    this.hours = on && grid.timeStep().map(TimeStep::isShorterThanDay).orElse(false);
    this.days = on && grid.timeStep().map(TimeStep::isAtMostOneDay).orElse(false);
    this.holidays =
        days ? holidays.stream().mapToLong(LocalDate::toEpochDay).sorted().toArray() : new long[0];
    this.clock = new LocalClock(grid.stamp(0).map(ZonedDateTime::getZone).orElse(ZoneOffset.UTC));
  }

  /** What the choice comes to on a grid. */
  static Calendar of(CalendarFeatures choice, TimeGrid grid, Set<LocalDate> holidays) {
    return new Calendar(choice, grid, holidays);
  }

  /** The names of the features, in order. */
  List<String> features() {
    List<String> names = new ArrayList<>();
    if (hours) {
      names.addAll(hourFlags() ? HOUR_NAMES : circle("hour of day"));
    }
    if (days) {
      names.addAll(dayFlags() ? DAY_NAMES : circle("day of week"));
    }
    if (holidays.length > 0) {
      names.add("holiday");
    }
    return names;
  }

  /**
   * Writes the features of rows 1, 2 and so on, one row after the other.
   *
   * @param grid where the rows stand; it has time stamps
   * @param rows the number of rows
   * @param target zeros, shape (rows, features)
   */
  void write(TimeGrid grid, int rows, float[] target) {
    RowSeconds seconds = RowSeconds.of(grid);
    int at = 0;
    for (int row = 1; row <= rows; row++) {
      at = write(local(seconds, row), target, at);
    }
  }

  /**
   * The days of the week of rows 0, 1 and so on, from 0 for Monday to 6; none where the calendar
   * has no days.
   */
  int[] daysOfWeek(TimeGrid grid, int rows) {
    RowSeconds seconds = RowSeconds.of(grid);
    return IntStream.range(0, days ? rows : 0)
        .map(row -> dayOfWeek(Math.floorDiv(local(seconds, row), SECONDS_PER_DAY)))
        .toArray();
  }

  /** True if days of the week are told apart. */
  boolean hasDays() {
    return days;
  }

  private static int dayOfWeek(long day) {
    return Math.floorMod(day + FIRST_DAY, DAYS);
  }

  private long local(RowSeconds seconds, int row) {
    return hours ? clock.local(seconds.at(row)) : ownTime(seconds.grid(), row);
  }

  /** The local time of a row in the grid's own zone, in seconds from 1970-01-01T00:00. */
  private static long ownTime(TimeGrid grid, int row) {
    return grid.stamp(row).orElseThrow().toLocalDateTime().toEpochSecond(ZoneOffset.UTC);
  }

  private int write(long local, float[] target, int at) {
    long day = Math.floorDiv(local, SECONDS_PER_DAY);
    int next = at;
    if (hours) {
      next = writeHour((int) (local - day * SECONDS_PER_DAY), target, next);
    }
    if (days) {
      next = writeDay(dayOfWeek(day), target, next);
    }
    if (holidays.length > 0) {
      target[next++] = Arrays.binarySearch(holidays, day) >= 0 ? 1f : 0f;
    }
    return next;
  }

  private int writeHour(int second, float[] target, int at) {
    if (hourFlags()) {
      target[at + second / SECONDS_PER_HOUR] = 1f;
      return at + HOURS;
    }
    DayCircle.write(second, target, at);
    return at + DayCircle.NUMBERS;
  }

  private int writeDay(int day, float[] target, int at) {
    if (dayFlags()) {
      target[at + day] = 1f;
      return at + DAYS;
    }
    WeekCircle.write(day, target, at);
    return at + WeekCircle.NUMBERS;
  }

  private boolean hourFlags() {
    return form == CalendarFeatures.ONE_HOT;
  }

  private boolean dayFlags() {
    return form != CalendarFeatures.CYCLIC;
  }

  private static List<String> circle(String of) {
    return List.of(of + " (sine)", of + " (cosine)");
  }
}
