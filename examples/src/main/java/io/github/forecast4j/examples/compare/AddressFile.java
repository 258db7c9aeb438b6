package io.github.forecast4j.examples.compare;

import io.github.forecast4j.series.TimeSeries;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The file of one address, whose rows are placed by their {@code id_time} wherever they stand: the
 * published files hold blocks of rows in reverse order.
 *
 * @param path the file
 */
record AddressFile(Path path) {

  private static final String ID = "id_time";
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  /** The series on every step that there is a time for; what the file lacks is a gap. */
  TimeSeries read(List<String> channels, CesnetTimes times) {
    double[] values = new double[times.rows() * channels.size()];
    Arrays.fill(values, Double.NaN);
    boolean[] seen = new boolean[times.rows()];
    try (Reader reader = Files.newBufferedReader(path)) {
      for (CSVRecord row : FORMAT.parse(reader)) {
        int id = (int) number(row, ID);
        if (id < 0 || id >= seen.length || seen[id]) {
          throw refuse(row, ID, "must be from 0 to " + (seen.length - 1) + ", each once");
        }
        seen[id] = true;
        for (int channel = 0; channel < channels.size(); channel++) {
          values[id * channels.size() + channel] = number(row, channels.get(channel));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path + ": " + e.getMessage(), e);
    }
    return TimeSeries.of(times.grid(), channels, values);
  }

  private double number(CSVRecord row, String column) {
    if (!row.isMapped(column)) {
      throw new IllegalArgumentException(path + ": there is no column '" + column + "'");
    }
    try {
      return Double.parseDouble(row.get(column));
    } catch (NumberFormatException e) {
      throw refuse(row, column, "must be a number");
    }
  }

  private IllegalArgumentException refuse(CSVRecord row, String column, String rule) {
    return new IllegalArgumentException(
        "%s, row %d: %s '%s' %s"
            .formatted(path, row.getRecordNumber(), column, row.get(column), rule));
  }
}
