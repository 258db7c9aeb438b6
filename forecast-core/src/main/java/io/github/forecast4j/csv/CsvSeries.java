package io.github.forecast4j.csv;

import io.github.forecast4j.csv.CsvTable.Row;
import io.github.forecast4j.series.TimeSeries;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads a series from CSV text, and writes it. What a {@link CsvFormat} does not say is found out:
 *
 * <ul>
 *   <li><b>Cells</b> are parted by tab, semicolon, bar or comma, whichever parts the first lines
 *       alike. Quotes hold what would part cells. Text is UTF-8, or UTF-16 with a byte order mark,
 *       and may be packed by gzip.
 *   <li><b>The header</b> is the first line, unless all its cells are numbers, time stamps or gaps;
 *       columns are then named {@code column1}, {@code column2} and so on.
 *   <li><b>Time</b> comes from a column named {@code time}, {@code timestamp}, {@code datetime},
 *       {@code date} or {@code ds}, in ISO form or counted since 1970 (see {@link EpochUnit});
 *       without a header, from the one column that has time stamps. The step is the distance that
 *       most rows have; every row must stand on it. Rows may stand in any order, each time once.
 *   <li>Without one, rows are placed by a column of whole numbers named {@code id_time} or {@code
 *       id}, in any order, on the grid or the file of times that the format names, or on a bare
 *       index. Without either, rows follow each other.
 *   <li><b>Numbers</b> have a decimal point or a decimal comma, and perhaps thousands marks. The
 *       mark is decided for the whole file: a cell such as {@code 1,5} or {@code 1,234.5} is plain,
 *       {@code 1,234} is not, and is refused unless other cells show that commas part thousands.
 *   <li><b>Gaps</b> are steps or numbers without a row, and cells that are empty or say {@code
 *       NaN}, {@code NA}, {@code N/A} or {@code null}. In a file of one column an empty line is
 *       such a cell, unless nothing follows; in wider files empty lines are passed over.
 * </ul>
 *
 * <p>What cannot be told for sure is refused, with the setting that tells it.
 */
public final class CsvSeries {

  private CsvSeries() {}

  /**
   * Reads a file, finding out what its columns are.
   *
   * @throws CsvException if it is no series; the message names line, column, value and remedy
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static TimeSeries read(Path file) {
    return read(file, CsvFormat.DETECT);
  }

  /**
   * Reads a file of a known form.
   *
   * @throws CsvException if it is no such series; the message names line, column, value and remedy
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static TimeSeries read(Path file, CsvFormat format) {
    return read(CsvSource.of(file), format, times(format));
  }

  /**
   * Reads bytes, and closes their stream.
   *
   * @param name how messages call what is read
   * @throws CsvException if it is no such series; the message names line, column, value and remedy
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static TimeSeries read(String name, InputStream bytes, CsvFormat format) {
    return read(CsvSource.of(name, bytes), format, times(format));
  }

  /**
   * Reads text, and closes its reader.
   *
   * @param name how messages call what is read
   * @throws CsvException if it is no such series; the message names line, column, value and remedy
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static TimeSeries read(String name, Reader text, CsvFormat format) {
    return read(CsvSource.of(name, text), format, times(format));
  }

  /**
   * Writes a series, or a {@linkplain io.github.forecast4j.Forecast#toSeries() forecast}: a column
   * {@code time} of ISO stamps with their offset, or {@code id} on a bare index, then a column for
   * each channel. Numbers have the digits that read back to the same bits, gaps are empty cells.
   *
   * @param file made or replaced; packed by gzip if its name ends in {@code .gz}
   * @throws IllegalArgumentException if a channel's name is empty, has blanks around it, or more
   *     than one line
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  public static void write(TimeSeries series, Path file) {
    CsvWriter.write(series, file);
  }

  /**
   * Writes a series as {@link #write(TimeSeries, Path)} does.
   *
   * @param out where text goes; left open
   * @throws IllegalArgumentException as there
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  public static void write(TimeSeries series, Appendable out) {
    CsvWriter.write(series, out);
  }

  /** The file of times that a format names. */
  static Optional<TimesFile> times(CsvFormat format) {
    return format.times().map(file -> TimesFile.read(file, format.ofTimes()));
  }

  static TimeSeries read(CsvSource source, CsvFormat format, Optional<TimesFile> times) {
    CsvTable table = CsvTable.read(source, format);
    CsvColumns columns = CsvColumns.of(table, format);
    Placement placement = columns.place(times);
    double[] values = values(table, format, placement, columns.channels());
    return TimeSeries.of(placement.grid(), columns.channels(), values);
  }

  private static double[] values(
      CsvTable table, CsvFormat format, Placement placement, List<String> channels) {
    int[] columns = channels.stream().mapToInt(table::column).toArray();
    char decimal = format.decimal().orElseGet(() -> DecimalMark.find(table, columns));
    requireFew(table, format, (long) placement.length() * columns.length);
    double[] values = new double[Math.multiplyExact(placement.length(), columns.length)];
    Arrays.fill(values, Double.NaN);
    for (int i = 0; i < table.rows().size(); i++) {
      Row row = table.rows().get(i);
      int at = placement.place(i) * columns.length;
      for (int channel = 0; channel < columns.length; channel++) {
        String cell = row.cells().get(columns[channel]);
        if (!GapWords.contains(cell, format)) {
          values[at + channel] = number(table, row, columns[channel], decimal);
        }
      }
    }
    return values;
  }

  private static void requireFew(CsvTable table, CsvFormat format, long values) {
    if (values > format.mostValues()) {
      throw table.refuse(
          "the series would have %d values, rows of gaps among them, and may have %d;"
                  .formatted(values, format.mostValues())
              + " leave rows or columns out, or mend a time stamp that lies far from the others");
    }
  }

  /** True for digits that are parted more than once, as those of days and hours are. */
  private static boolean looksLikeTime(String cell) {
    return cell.strip().matches("\\d{1,4}([-./]\\d{1,4}){2}.*|\\d{1,2}(:\\d{2}){1,2}.*");
  }

  private static double number(CsvTable table, Row row, int column, char decimal) {
    OptionalDouble value = NumberText.parse(row.cells().get(column), decimal);
    if (value.isEmpty()) {
      throw table.refuse(
          row,
          column,
          "is no number with a decimal %s; mend it, leave it empty for a gap, or leave the column"
                  .formatted(decimal == '.' ? "point" : "comma")
              + " out by CsvFormat.withChannels(...)"
              + (looksLikeTime(row.cells().get(column))
                  ? "; if it says when rows are, name it by CsvFormat.withTimeColumn(...)"
                  : ""));
    }
    if (Double.isInfinite(value.getAsDouble())) {
      throw table.refuse(row, column, "is too large; leave it empty for a gap");
    }
    return value.getAsDouble();
  }
}
