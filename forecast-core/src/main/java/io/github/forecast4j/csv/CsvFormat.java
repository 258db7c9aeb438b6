package io.github.forecast4j.csv;

import io.github.forecast4j.series.StampGrid;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How a CSV file is to be understood, beyond what can be found out. Immutable; {@link #DETECT} is
 * the start.
 *
 * @param channels the columns to read; empty for all that hold neither time nor id
 * @param timeColumn the column of time stamps; empty to look for one by name
 * @param idColumn the column of row numbers; empty to look for one by name
 * @param grid the time stamp of id 0 and the step, for files whose rows are numbered
 * @param zone the zone the calendar is read in, and that time stamps without an offset are in;
 *     empty for the file's own offset, or UTC
 */
public record CsvFormat(
    List<String> channels,
    Optional<String> timeColumn,
    Optional<String> idColumn,
    Optional<StampGrid> grid,
    Optional<ZoneId> zone) {

  /** Everything is found out from the file. */
  public static final CsvFormat DETECT =
      new CsvFormat(
          List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there are both a time column and a grid
   */
  public CsvFormat {
    channels = List.copyOf(channels);
    if (timeColumn.isPresent() && grid.isPresent()) {
      throw new IllegalArgumentException(
          "a time column, %s, and a grid, which places rows by number, exclude each other"
              .formatted(timeColumn.get()));
    }
  }

  /** The same, reading the named columns alone. */
  public CsvFormat withChannels(List<String> names) {
    return new CsvFormat(names, timeColumn, idColumn, grid, zone);
  }

  /**
   * The same, with time stamps in the named column.
   *
   * @throws IllegalArgumentException if there is a grid
   */
  public CsvFormat withTimeColumn(String name) {
    return new CsvFormat(channels, Optional.of(name), idColumn, grid, zone);
  }

  /** The same, with row numbers in the named column. */
  public CsvFormat withIdColumn(String name) {
    return new CsvFormat(channels, timeColumn, Optional.of(name), grid, zone);
  }

  /**
   * The same, with rows numbered on a time grid; a column of time stamps is then not looked for.
   *
   * @throws IllegalArgumentException if there is a time column
   */
  public CsvFormat withGrid(StampGrid start) {
    return new CsvFormat(channels, timeColumn, idColumn, Optional.of(start), zone);
  }

  /** The same, with the calendar read in a zone. */
  public CsvFormat withZone(ZoneId id) {
    return new CsvFormat(channels, timeColumn, idColumn, grid, Optional.of(id));
  }
}
