package io.github.forecast4j.examples.input;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of holidays: a header with a column {@code Date} of days such as 2024-01-01, and perhaps a
 * column {@code Type}, whose weekends are left out because the calendar knows them.
 */
public final class HolidayFile {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setTrim(true)
          .get();

  private HolidayFile() {}

  /**
   * The days of a file.
   *
   * @throws IllegalArgumentException if there is no such file or no column of dates, or a date is
   *     wrong
   */
  public static Set<LocalDate> read(Path file) throws IOException {
    Set<LocalDate> days = new TreeSet<>();
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("there is no file of holidays %s".formatted(file));
    }
    try (Reader reader = Files.newBufferedReader(file)) {
      for (CSVRecord row : FORMAT.parse(reader)) {
        if (!isWeekend(row)) {
          days.add(date(file, row));
        }
      }
    }
    return days;
  }

  private static boolean isWeekend(CSVRecord row) {
    return row.isMapped("type") && row.get("type").toLowerCase(Locale.ROOT).equals("weekend");
  }

  private static LocalDate date(Path file, CSVRecord row) {
    if (!row.isMapped("date")) {
      throw new IllegalArgumentException(file + ": there is no column 'Date'");
    }
    try {
      return LocalDate.parse(row.get("date"));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "%s, row %d: '%s' is no day; write it like 2024-01-01"
              .formatted(file, row.getRecordNumber(), row.get("date")),
          e);
    }
  }
}
