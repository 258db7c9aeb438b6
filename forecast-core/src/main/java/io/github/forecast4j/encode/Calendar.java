package io.github.forecast4j.encode;

import io.github.forecast4j.series.TimeGrid;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The calendar as numbers: the hour of the day as a point on a circle, the day of the week as one
 * of seven flags, a holiday as a flag. Which of them there are depends on the time step: hours tell
 * rows apart below a day, days of the week up to a day.
 */
final class Calendar {

  private static final int DAYS = 7;
  private static final double SECONDS_PER_DAY = 86_400;

  private final boolean hours;
  private final boolean days;
  private final Set<LocalDate> holidays;

  private Calendar(boolean hours, boolean days, Set<LocalDate> holidays) {
    this.hours = hours;
    this.days = days;
    this.holidays = days ? holidays : Set.of();
  }

  /** What the choice comes to on a grid. */
  static Calendar of(CalendarFeatures choice, TimeGrid grid, Set<LocalDate> holidays) {
    boolean on = choice == CalendarFeatures.AUTO && grid.timeStep().isPresent();
    return new Calendar(
        on && grid.timeStep().orElseThrow().isShorterThanDay(),
        on && grid.timeStep().orElseThrow().isAtMostOneDay(),
        Set.copyOf(holidays));
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
  int write(ZonedDateTime time, float[] target, int at) {
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
