package io.github.forecast4j.csv;

import io.github.forecast4j.csv.CsvTable.Row;
import io.github.forecast4j.series.TimeGrid;
import java.util.List;

/** Places rows by their numbers; a number that is missing is a gap. */
final class IdColumn {

  private IdColumn() {}

  /** The placement by a column of ascending whole numbers, on a grid whose row 0 has number 0. */
  static Placement place(CsvTable table, int column, TimeGrid grid) {
    List<Row> rows = table.rows();
    long[] ids = new long[rows.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = id(table, rows.get(i), column);
      if (i > 0 && ids[i] <= ids[i - 1]) {
        throw table.refuse(
            rows.get(i), column, "must be greater than the id before it, %d".formatted(ids[i - 1]));
      }
    }
    long first = ids[0];
    for (int i = 0; i < ids.length; i++) {
      ids[i] -= first;
    }
    return Placement.of(table, grid.from(first), ids);
  }

  /** The placement of rows that follow each other without a break. */
  static Placement consecutive(CsvTable table, TimeGrid grid) {
    long[] places = new long[table.rows().size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = i;
    }
    return Placement.of(table, grid, places);
  }

  private static long id(CsvTable table, Row row, int column) {
    try {
      return Integer.parseInt(row.cells().get(column));
    } catch (NumberFormatException e) {
      throw table.refuse(
          row, column, "is no whole number of at most 31 bits and a sign, as an id must be");
    }
  }
}
