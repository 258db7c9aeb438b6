package io.github.forecast4j.csv;

import io.github.forecast4j.csv.CsvTable.Row;
import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.TimeGrid;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;

/** What the columns of a table are: time, id, channels. */
final class CsvColumns {

  private final CsvTable table;
  private final CsvFormat format;
  private final Optional<String> time;
  private final Optional<String> id;
  private final List<String> channels;

  private CsvColumns(CsvTable table, CsvFormat format, Optional<String> time, Optional<String> id) {
    this.table = table;
    this.format = format;
    this.time = time;
    this.id = id;
    this.channels = format.channels().isEmpty() ? others() : format.channels();
    channels.forEach(table::column);
  }

  static CsvColumns of(CsvTable table, CsvFormat format) {
    List<String> free =
        table.header().stream().filter(name -> !format.channels().contains(name)).toList();
    boolean byId =
        format.idColumn().isPresent() || format.grid().isPresent() || format.times().isPresent();
    Optional<String> time =
        format.timeColumn().or(() -> byId ? Optional.empty() : time(table, format, free));
    return new CsvColumns(table, format, time, format.idColumn().or(() -> ColumnNames.id(free)));
  }

  /** The column of times by its name; or by its cells, if names are made up. */
  private static Optional<String> time(CsvTable table, CsvFormat format, List<String> free) {
    Optional<String> named = ColumnNames.time(free);
    if (named.isPresent() || !table.namesAreMadeUp()) {
      return named;
    }
    Row first = table.rows().get(0);
    List<String> stamps =
        free.stream()
            .filter(
                name -> TimeText.parse(first.cells().get(table.column(name)), format).isPresent())
            .toList();
    if (stamps.size() > 1) {
      throw table.refuse(
          "the columns %s all have time stamps; say which by CsvFormat.withTimeColumn(...)"
              .formatted(stamps));
    }
    return stamps.stream().findFirst();
  }

  /** The columns that say nothing of time. */
  private List<String> others() {
    List<String> others =
        table.header().stream()
            .filter(name -> !time.equals(Optional.of(name)) && !id.equals(Optional.of(name)))
            .filter(name -> time.isPresent() || !ColumnNames.isTime(name))
            .filter(name -> !format.leftOut().contains(name))
            .toList();
    if (others.isEmpty()) {
      throw table.refuse("there is no column of values beside time and id");
    }
    return others;
  }

  /** The refusal of time stamps whose distance is no number of steps that there can be. */
  static CsvException tooFarApart(CsvTable table, RuntimeException cause) {
    CsvException refusal =
        table.refuse("the time stamps lie too far apart for their step; is one of them wrong?");
    refusal.initCause(cause);
    return refusal;
  }

  /** Counting rows from a start would put them where a column of time says they are not. */
  private void requireNoTime() {
    table.header().stream()
        .filter(ColumnNames::isTime)
        .filter(name -> !channels.contains(name) && !format.leftOut().contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw table.refuse(
                  ("the column '%s' says when rows are, and so do start and step; leave those"
                          + " away, or name a column of ids by CsvFormat.withIdColumn(...)")
                      .formatted(name));
            });
  }

  /** The columns to read. */
  List<String> channels() {
    return channels;
  }

  /** Where the rows stand. */
  Placement place(Optional<TimesFile> times) {
    if (time.isPresent()) {
      try {
        return TimeColumn.place(table, table.column(time.get()), format);
      } catch (ArithmeticException | DateTimeException e) {
        throw tooFarApart(table, e);
      }
    }
    if (times.isPresent()) {
      String name =
          id.orElseThrow(
              () ->
                  table.refuse(
                      "there is no column of ids to join the file of times on; name it by"
                          + " CsvFormat.withIdColumn(...)"));
      return new IdColumn(table, table.column(name)).place(times.get());
    }
    if (id.isEmpty() && format.grid().isPresent()) {
      requireNoTime();
    }
    TimeGrid grid =
        format
            .grid()
            .<TimeGrid>map(start -> format.zone().map(start::in).orElse(start))
            .orElse(IndexGrid.ZERO);
    return id.isPresent()
        ? new IdColumn(table, table.column(id.get())).place(grid)
        : IdColumn.consecutive(table, grid);
  }
}
