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

/**
 * The calendar as numbers: the hour of the day as a point on a circle, the day of the week as one
 * of seven flags, a holiday as a flag. Which of them there are depends on the time step: hours tell
 * rows apart below a day, days of the week up to a day.
 *
 * <p>Hours are those of the zone of the grid it was made for, whatever zone a series is in; a row
 * that lasts a day is the day it starts on in its own zone.
 */
final class Calendar {

  private static final int DAYS = 7;
  private static final long SECONDS_PER_DAY = 86_400;

  /** 1970-01-01 was a Thursday. */
  private static final int FIRST_DAY = DayOfWeek.THURSDAY.ordinal();

  private final boolean hours;
  private final boolean days;
  private final long[] holidays;
  private final LocalClock clock;

  private Calendar(TimeGrid grid, boolean on, Set<LocalDate> holidays) {
    this.hours = on && grid.timeStep().map(TimeStep::isShorterThanDay).orElse(false);
    this.days = on && grid.timeStep().map(TimeStep::isAtMostOneDay).orElse(false);
    this.holidays =
        days ? holidays.stream().mapToLong(LocalDate::toEpochDay).sorted().toArray() : new long[0];
    this.clock = new LocalClock(grid.stamp(0).map(ZonedDateTime::getZone).orElse(ZoneOffset.UTC));
  }

  /** What the choice comes to on a grid. */
  static Calendar of(CalendarFeatures choice, TimeGrid grid, Set<LocalDate> holidays) {
    return new Calendar(grid, choice == CalendarFeatures.AUTO, holidays);
  }

  /** The names of the features, in order. */
  List<String> features() {
    List<String> names = new ArrayList<>();
    if (hours) {
      names.add("hour of day (sine)");
      names.add("hour of day (cosine)");
    }
    if (days) {
      for (DayOfWeek day : DayOfWeek.values()) {
        names.add(day.name().toLowerCase(Locale.ROOT));
      }
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
      long local = hours ? clock.local(seconds.at(row)) : ownTime(grid, row);
      at = write(local, target, at);
    }
  }

  /** The local time of a row in the grid's own zone, in seconds from 1970-01-01T00:00. */
  private static long ownTime(TimeGrid grid, int row) {
    return grid.stamp(row).orElseThrow().toLocalDateTime().toEpochSecond(ZoneOffset.UTC);
  }

  private int write(long local, float[] target, int at) {
    long day = Math.floorDiv(local, SECONDS_PER_DAY);
    int next = at;
    if (hours) {
      DayCircle.write((int) (local - day * SECONDS_PER_DAY), target, next);
      next += DayCircle.NUMBERS;
    }
    if (days) {
      target[next + Math.floorMod(day + FIRST_DAY, DAYS)] = 1f;
      next += DAYS;
    }
    if (holidays.length > 0) {
      target[next++] = Arrays.binarySearch(holidays, day) >= 0 ? 1f : 0f;
    }
    return next;
  }
}
