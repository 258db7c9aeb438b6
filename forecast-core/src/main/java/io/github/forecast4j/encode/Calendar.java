package io.github.forecast4j.encode;

import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeStep;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
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
  private static final double SECONDS_PER_DAY = 86_400;

  private final boolean hours;
  private final boolean days;
  private final Set<LocalDate> holidays;
  private final ZoneId zone;

  private Calendar(TimeGrid grid, boolean on, Set<LocalDate> holidays) {
    this.hours = on && grid.timeStep().map(TimeStep::isShorterThanDay).orElse(false);
    this.days = on && grid.timeStep().map(TimeStep::isAtMostOneDay).orElse(false);
    this.holidays = days ? Set.copyOf(holidays) : Set.of();
    this.zone = grid.stamp(0).map(ZonedDateTime::getZone).orElse(ZoneOffset.UTC);
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
    if (!holidays.isEmpty()) {
      names.add("holiday");
    }
    return names;
  }

  /** Writes the features of a time stamp; returns the place after them. */
  int write(ZonedDateTime stamp, float[] target, int at) {
    ZonedDateTime time = hours ? stamp.withZoneSameInstant(zone) : stamp;
    int next = at;
    if (hours) {
      double angle = 2 * Math.PI * time.toLocalTime().toSecondOfDay() / SECONDS_PER_DAY;
      target[next++] = (float) StrictMath.sin(angle);
      target[next++] = (float) StrictMath.cos(angle);
    }
    if (days) {
      target[next + time.getDayOfWeek().getValue() - 1] = 1f;
      next += DAYS;
    }
    if (!holidays.isEmpty()) {
      target[next++] = holidays.contains(time.toLocalDate()) ? 1f : 0f;
    }
    return next;
  }
}
