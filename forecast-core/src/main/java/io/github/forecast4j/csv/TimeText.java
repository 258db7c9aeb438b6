package io.github.forecast4j.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * Reads time stamps as people write them: {@code 2023-10-09}, {@code 2023-10-09 14:30}, {@code
 * 2023-10-09T14:30:00Z}, {@code 2023-10-09 14:30:00.5+02:00}.
 */
final class TimeText {

  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4)
          .appendPattern("-MM-dd['T'HH:mm[:ss]")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendPattern("[XXX]]")
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);

  /** Where the time of day begins, after the letter T or a blank. */
  private static final int SEPARATOR = "2023-10-09".length();

  private TimeText() {}

  /** A time stamp: an {@link OffsetDateTime} if it has an offset, else a {@link LocalDateTime}. */
  static Optional<TemporalAccessor> parse(String text) {
    try {
      TemporalAccessor time =
          FORMAT.parseBest(
              withLetter(text), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      return Optional.of(time instanceof LocalDate day ? day.atTime(LocalTime.MIDNIGHT) : time);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String withLetter(String text) {
    return text.length() > SEPARATOR && text.charAt(SEPARATOR) == ' '
        ? text.substring(0, SEPARATOR) + 'T' + text.substring(SEPARATOR + 1)
        : text;
  }
}
