package io.github.forecast4j.csv;

import io.github.forecast4j.csv.CsvTable.Row;
import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeSeries;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a series from a CSV file: a header line, then a line for each row in order of time.
 *
 * <ul>
 *   <li>Time comes from a column named {@code time}, {@code timestamp}, {@code datetime}, {@code
 *       date} or {@code ds}, or one that the {@link CsvFormat} names. The step is the distance that
 *       most rows have; every row must stand on it.
 *   <li>Without one, rows are placed by a column of whole numbers named {@code id_time} or {@code
 *       id}, on the grid that the format gives, or on a bare index.
 *   <li>Without either, rows follow each other.
 *   <li>A step or a number without a row is a gap, and so is a cell that is empty or says {@code
 *       NaN}, {@code NA} or {@code null}. In a file of one column an empty line is such a cell,
 *       unless nothing follows; in wider files empty lines are passed over.
 * </ul>
 */
public final class CsvSeries {

  private static final List<String> TIME_NAMES =
      List.of("time", "timestamp", "datetime", "date", "ds");
  private static final List<String> ID_NAMES = List.of("id_time", "id");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Set<String> GAPS = Set.of("", "nan", "na", "null");

  private final CsvTable table;
  private final CsvFormat format;

  private CsvSeries(CsvTable table, CsvFormat format) {
    this.table = table;
    this.format = format;
  }

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
    return new CsvSeries(CsvTable.read(file), format).series();
  }

  private TimeSeries series() {
    Optional<String> time = format.grid().isPresent() ? Optional.empty() : timeColumn();
    Optional<String> id = format.idColumn().or(() -> named(ID_NAMES));
    Placement placement = placement(time, id);
    List<String> channels = channels(time, id);
    return TimeSeries.of(placement.grid(), channels, values(placement, channels));
  }

  private Optional<String> timeColumn() {
    return format.timeColumn().or(() -> named(TIME_NAMES));
  }

  private Optional<String> named(List<String> names) {
    return names.stream()
        .flatMap(name -> table.header().stream().filter(name::equalsIgnoreCase))
        .findFirst();
  }

  private Placement placement(Optional<String> time, Optional<String> id) {
    if (time.isPresent()) {
      return new TimeColumn(table, table.column(time.get())).place(format.zone());
    }
    TimeGrid grid = format.grid().<TimeGrid>map(this::zoned).orElse(IndexGrid.ZERO);
    return id.isPresent()
        ? IdColumn.place(table, table.column(id.get()), grid)
        : IdColumn.consecutive(table, grid);
  }

  private StampGrid zoned(StampGrid grid) {
    return format.zone().map(grid::in).orElse(grid);
  }

  private List<String> channels(Optional<String> time, Optional<String> id) {
    if (!format.channels().isEmpty()) {
      return format.channels();
    }
    List<String> channels =
        table.header().stream()
            .filter(name -> !time.equals(Optional.of(name)) && !id.equals(Optional.of(name)))
            .filter(name -> time.isPresent() || !isTimeName(name))
            .toList();
    if (channels.isEmpty()) {
      throw table.refuse("there is no column of values beside time and id");
    }
    return channels;
  }

  private static boolean isTimeName(String name) {
    return TIME_NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  private double[] values(Placement placement, List<String> channels) {
    int[] columns = channels.stream().mapToInt(table::column).toArray();
    double[] values = new double[Math.multiplyExact(placement.length(), columns.length)];
    Arrays.fill(values, Double.NaN);
    for (int i = 0; i < table.rows().size(); i++) {
      int at = placement.place(i) * columns.length;
      for (int channel = 0; channel < columns.length; channel++) {
        values[at + channel] = value(table.rows().get(i), columns[channel]);
      }
    }
    return values;
  }

  private double value(Row row, int column) {
    String cell = row.cells().get(column);
    if (GAPS.contains(cell.toLowerCase(Locale.ROOT))) {
      return Double.NaN;
    }
    if (!NUMBER.matcher(cell).matches()) {
      throw table.refuse(
          row, column, "is no number; mend it, leave it empty for a gap, or leave the column out");
    }
    double value = Double.parseDouble(cell);
    if (Double.isInfinite(value)) {
      throw table.refuse(row, column, "is too large; leave it empty for a gap");
    }
    return value;
  }
}
