package io.github.forecast4j.examples.sample;

import java.time.ZonedDateTime;

/**
 * How people's days and weeks shape the traffic of a series.
 *
 * @param night activity in the quietest hour of the night, 0 to 1, where 1 is a Wednesday afternoon
 * @param freeDay what is left of the daytime's activity on weekends and holidays; above 1 for those
 *     who come home
 * @param growth natural logarithm of the growth from the first day to the last
 * @param unrest spread of the level that no calendar explains, as standard deviation of its
 *     logarithm
 */
record Rhythm(double night, double freeDay, double growth, double unrest) {

  private static final double QUIETEST_HOUR = 3.5;
  private static final double[] MONDAY_TO_FRIDAY = {0.95, 1, 1, 0.97, 0.84};
  private static final double SUNDAY_TO_SATURDAY = 1.12;

  /** The usual activity in an hour, about {@code night} to 1. */
  double activityAt(ZonedDateTime hour) {
    double clock = hour.getHour() + 0.5 - QUIETEST_HOUR;
    double daylight = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * clock / 24);
    return night + (1 - night) * daylight * StrictMath.sqrt(daylight) * shareOf(hour);
  }

  private double shareOf(ZonedDateTime hour) {
    int weekday = hour.getDayOfWeek().getValue();
    if (Holidays.isFree(hour.toLocalDate())) {
      return weekday == 7 ? SUNDAY_TO_SATURDAY * freeDay : freeDay;
    }
    return MONDAY_TO_FRIDAY[weekday - 1];
  }
}
