package io.github.forecast4j.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * Reads time stamps as people write them: {@code 2023-10}, {@code 2023-10-09}, {@code 2023-10-09
 * 14:30}, {@code 2023-10-09T14:30:00Z}, {@code 2023-10-09 14:30:00.5+02:00}; or as a format's
 * pattern says.
 */
final class TimeText {

  private static final int MONTH_END = "2023-10".length();
  private static final int DAY_END = "2023-10-09".length();
  private static final int NANO_DIGITS = 9;

  private final String text;
  private int at;

  private TimeText(String text) {
    this.text = text;
  }

  /** A time stamp: an {@link OffsetDateTime} if it has an offset, else a {@link LocalDateTime}. */
  static Optional<TemporalAccessor> parse(String text, CsvFormat format) {
    try {
      return Optional.of(
          format.timePattern().isPresent()
              ? byPattern(text, format.timePattern().get())
              : new TimeText(text).iso());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static TemporalAccessor byPattern(String text, DateTimeFormatter pattern) {
    TemporalAccessor time =
        pattern.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    return time instanceof LocalDate day ? day.atTime(LocalTime.MIDNIGHT) : time;
  }

  private TemporalAccessor iso() {
    int year = number(4);
    expect('-');
    int month = number(2);
    if (at == MONTH_END && at == text.length()) {
      return LocalDate.of(year, month, 1).atTime(LocalTime.MIDNIGHT);
    }
    expect('-');
    LocalDate day = LocalDate.of(year, month, number(2));
    if (at == DAY_END && at == text.length()) {
      return day.atTime(LocalTime.MIDNIGHT);
    }
    if (!skip('T') && !skip(' ')) {
      throw none();
    }
    LocalDateTime time = day.atTime(timeOfDay());
    return at == text.length() ? time : time.atOffset(offset());
  }

  private LocalTime timeOfDay() {
    int hour = number(2);
    expect(':');
    int minute = number(2);
    if (!skip(':')) {
      return LocalTime.of(hour, minute);
    }
    int second = number(2);
    return LocalTime.of(hour, minute, second, skip('.') ? nanos() : 0);
  }

  private int nanos() {
    int start = at;
    while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0) {
      at++;
    }
    int digits = at - start;
    if (digits == 0 || digits > NANO_DIGITS) {
      throw none();
    }
    at = start;
    int nanos = number(digits);
    for (int i = digits; i < NANO_DIGITS; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  /** What is left: Z, +02:00, +0200 or +02, perhaps after a blank. */
  private ZoneOffset offset() {
    skip(' ');
    String rest = text.substring(at);
    boolean offset = rest.equals("Z") || (rest.length() > 2 && "+-".indexOf(rest.charAt(0)) >= 0);
    if (!offset) {
      throw none();
    }
    return ZoneOffset.of(rest);
  }

  private int number(int digits) {
    int number = 0;
    for (int i = 0; i < digits; i++, at++) {
      char c = at < text.length() ? text.charAt(at) : 0;
      if (c < '0' || c > '9') {
        throw none();
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  private void expect(char c) {
    if (!skip(c)) {
      throw none();
    }
  }

  private boolean skip(char c) {
    boolean here = at < text.length() && text.charAt(at) == c;
    at += here ? 1 : 0;
    return here;
  }

  private static DateTimeException none() {
    return new DateTimeException("no time stamp");
  }
}
