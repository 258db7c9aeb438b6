package io.github.forecast4j.encode;

import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeStep;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
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
  private static final double SECONDS_PER_DAY = 86_400;
  private static final List<String> DAY_NAMES =
      Arrays.stream(DayOfWeek.values()).map(day -> day.name().toLowerCase(Locale.ROOT)).toList();

  private final CalendarFeatures form;
  private final boolean hours;
  private final boolean days;
  private final Set<LocalDate> holidays;
  private final ZoneId zone;

  private Calendar(CalendarFeatures form, TimeGrid grid, Set<LocalDate> holidays) {
    boolean on = form != CalendarFeatures.NONE;
    this.form = form;
    this.hours = on && grid.timeStep().map(TimeStep::isShorterThanDay).orElse(false);
    this.days = on && grid.timeStep().map(TimeStep::isAtMostOneDay).orElse(false);
    this.holidays = days ? Set.copyOf(holidays) : Set.of();
    this.zone = grid.stamp(0).map(ZonedDateTime::getZone).orElse(ZoneOffset.UTC);
  }

  /** What the choice comes to on a grid. */
  static Calendar of(CalendarFeatures choice, TimeGrid grid, Set<LocalDate> holidays) {
    return new Calendar(choice, grid, holidays);
  }

  /** The names of the features, in order. */
  List<String> features() {
    List<String> names = new ArrayList<>();
    if (hours) {
      names.addAll(hourFlags() ? flags("hour", HOURS) : circle("hour of day"));
    }
    if (days) {
      names.addAll(dayFlags() ? DAY_NAMES : circle("day of week"));
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
      next = writeHour(time.toLocalTime(), target, next);
    }
    if (days) {
      next = writeDay(time.getDayOfWeek().getValue() - 1, target, next);
    }
    if (!holidays.isEmpty()) {
      target[next++] = holidays.contains(time.toLocalDate()) ? 1f : 0f;
    }
    return next;
  }

  private int writeHour(LocalTime time, float[] target, int at) {
    return hourFlags()
        ? flag(time.getHour(), HOURS, target, at)
        : circle(time.toSecondOfDay(), SECONDS_PER_DAY, target, at);
  }

  private int writeDay(int day, float[] target, int at) {
    return dayFlags() ? flag(day, DAYS, target, at) : circle(day, DAYS, target, at);
  }

  private static int flag(int which, int of, float[] target, int at) {
    target[at + which] = 1f;
    return at + of;
  }

  private static int circle(int part, double whole, float[] target, int at) {
    double angle = 2 * Math.PI * part / whole;
    target[at] = (float) StrictMath.sin(angle);
    target[at + 1] = (float) StrictMath.cos(angle);
    return at + 2;
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

  private static List<String> flags(String of, int count) {
    return IntStream.range(0, count).mapToObj(i -> of + " " + i).toList();
  }
}
