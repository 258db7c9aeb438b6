package io.github.forecast4j.csv;

import io.github.forecast4j.series.ListedGrid;
import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeStep;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.TreeMap;

/**
 * A file that lists the time stamp of every row number.
 *
 * @param grid where rows stand, row 0 being number 0: regular if every stamp is, else as listed
 * @param first the least number
 * @param last the greatest number
 */
record TimesFile(TimeGrid grid, long first, long last) {

  /**
   * Reads a file with a column of ids and a column of times.
   *
   * @throws CsvException if a column is missing, a number between the first and the last is, or the
   *     times do not ascend with the numbers
   */
  static TimesFile read(Path file, CsvFormat format) {
    CsvTable table = CsvTable.read(CsvSource.of(file), format);
    int id = column(table, "id", ColumnNames.id(table.header()).orElse(""));
    int time = column(table, "time", ColumnNames.time(table.header()).orElse(""));
    long[] ids = new IdColumn(table, id).read();
    List<ZonedDateTime> stamps = new TimeStamps(table, time, format).read();
    TreeMap<Long, Integer> rows = new TreeMap<>();
    for (int row = 0; row < ids.length; row++) {
      rows.put(ids[row], row);
    }
    requireAscending(table, time, List.copyOf(rows.values()), stamps);
    requireEvery(table, rows);
    List<ZonedDateTime> sorted = rows.values().stream().map(stamps::get).toList();
    if (sorted.size() < 2 && format.step().isEmpty()) {
      throw table.refuse("one time stamp does not tell a step; say it by CsvFormat.withStep(...)");
    }
    try {
      TimeStep step = format.step().orElseGet(() -> StepInference.infer(sorted));
      TimeGrid grid = grid(sorted, step).from(-rows.firstKey());
      return new TimesFile(grid, rows.firstKey(), rows.lastKey());
    } catch (ArithmeticException | DateTimeException e) {
      throw CsvColumns.tooFarApart(table, e);
    }
  }

  private static int column(CsvTable table, String what, String name) {
    if (name.isEmpty()) {
      throw table.refuse(
          "a file of times needs a column named %s; the columns are %s"
              .formatted(what, table.header()));
    }
    return table.column(name);
  }

  private static void requireAscending(
      CsvTable table, int time, List<Integer> rows, List<ZonedDateTime> stamps) {
    for (int i = 1; i < rows.size(); i++) {
      if (!stamps.get(rows.get(i)).isAfter(stamps.get(rows.get(i - 1)))) {
        throw table.refuse(
            table.rows().get(rows.get(i)),
            time,
            "is not later than the time of the id before; mend the file of times");
      }
    }
  }

  private static void requireEvery(CsvTable table, TreeMap<Long, Integer> rows) {
    long missing = rows.firstKey();
    for (long id : rows.keySet()) {
      if (id != missing) {
        throw table.refuse("the file of times lacks id %d; complete it".formatted(missing));
      }
      missing++;
    }
  }

  private static TimeGrid grid(List<ZonedDateTime> stamps, TimeStep step) {
    StampGrid regular = StepInference.grid(stamps, step);
    for (int row = 0; row < stamps.size(); row++) {
      if (!regular.at(row).isEqual(stamps.get(row))) {
        ZoneId zone = stamps.get(0).getZone();
        return ListedGrid.of(stamps.stream().map(ZonedDateTime::toInstant).toList(), step, zone);
      }
    }
    return regular;
  }
}
