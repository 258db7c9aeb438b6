package io.github.forecast4j.examples.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** The span of the series, that of the real set: 280 days, of which the last has 22 hours. */
final class Study {

  /** Steps of the daily series. */
  static final int DAYS = 280;

  /** Steps of the hourly series. */
  static final int HOURS = 24 * DAYS - 2;

  /** Where the invented network stands. */
  static final ZoneId ZONE = ZoneId.of("Europe/Prague");

  private static final LocalDate FIRST_DAY = LocalDate.of(2023, 10, 9);

  private Study() {}

  /** The start of an hour, counted from 0. */
  static Instant hour(int hour) {
    return FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant().plus(hour, ChronoUnit.HOURS);
  }

  /** The start of an hour as the people on the network read it off the wall. */
  static ZonedDateTime wallClock(int hour) {
    return hour(hour).atZone(ZONE);
  }

  /** The start of a day, counted from 0. */
  static Instant day(int day) {
    return hour(24 * day);
  }

  /** The days of the span in order. */
  static List<LocalDate> dates() {
    return IntStream.range(0, DAYS).mapToObj(FIRST_DAY::plusDays).toList();
  }
}
