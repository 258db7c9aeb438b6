package io.github.forecast4j.csv;

import io.github.forecast4j.csv.CsvTable.Row;
import io.github.forecast4j.series.TimeGrid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Places rows by their numbers, in whatever order they stand; a missing number is a gap. */
final class IdColumn {

  private final CsvTable table;
  private final int column;

  IdColumn(CsvTable table, int column) {
    this.table = table;
    this.column = column;
  }

  /** The placement on a grid whose row 0 has number 0. */
  Placement place(TimeGrid grid) {
    return place(read(), grid);
  }

  /** The placement on all rows of a file of times, which must have every number. */
  Placement place(TimesFile times) {
    long[] ids = read();
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] < times.first() || ids[i] > times.last()) {
        throw table.refuse(
            table.rows().get(i),
            column,
            "is not in the file of times, which has %d to %d; complete that file"
                .formatted(times.first(), times.last()));
      }
    }
    for (int i = 0; i < ids.length; i++) {
      ids[i] -= times.first();
    }
    int rows = Math.toIntExact(times.last() - times.first() + 1);
    return Placement.of(table, times.grid().from(times.first()), ids, rows);
  }

  private Placement place(long[] ids, TimeGrid grid) {
    long first = ids[0];
    for (long id : ids) {
      first = Math.min(first, id);
    }
    for (int i = 0; i < ids.length; i++) {
      ids[i] -= first;
    }
    return Placement.of(table, grid.from(first), ids, 0);
  }

  /** The placement of rows that follow each other without a break. */
  static Placement consecutive(CsvTable table, TimeGrid grid) {
    long[] places = new long[table.rows().size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = i;
    }
    return Placement.of(table, grid, places, 0);
  }

  /** The number of each row of the file. */
  long[] read() {
    List<Row> rows = table.rows();
    long[] ids = new long[rows.size()];
    Map<Long, Row> seen = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      ids[i] = id(rows.get(i));
      Row other = seen.put(ids[i], rows.get(i));
      if (other != null) {
        throw table.refuse(
            rows.get(i),
            column,
            "is the id of line %d too; keep one row for each id".formatted(other.line()));
      }
    }
    return ids;
  }

  private long id(Row row) {
    try {
      return Integer.parseInt(row.cells().get(column));
    } catch (NumberFormatException e) {
      throw table.refuse(
          row, column, "is no whole number of at most 31 bits and a sign, as an id must be");
    }
  }
}
