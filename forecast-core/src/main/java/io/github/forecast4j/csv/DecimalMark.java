package io.github.forecast4j.csv;

import io.github.forecast4j.csv.CsvTable.Row;
import java.util.OptionalDouble;

/**
 * Finds the decimal mark of a file from all cells that hold values.
 *
 * <p>A cell without a comma leaves the point. A cell that is a number under one mark only speaks
 * for that mark: {@code 1,5} and {@code 1.234,5} for the comma, {@code 1.5} and {@code 1,234.5} for
 * the point. A cell that is another number under each, {@code 1,234} or {@code 1.234}, speaks for
 * neither; where the mark turns its comma or point into a thousands mark, some other cell must show
 * that the file has thousands marks beyond doubt. What remains in doubt, or contradicts itself, is
 * refused.
 */
final class DecimalMark {

  private final CsvTable table;
  private final int[] columns;

  private final Sight[] sights = new Sight[Kind.values().length];

  /** What a cell tells. */
  private enum Kind {
    POINT,
    COMMA,
    COMMA_IN_DOUBT,
    POINT_IN_DOUBT,
    GROUPS_OF_COMMAS,
    GROUPS_OF_POINTS
  }

  /** The first cell that tells something. */
  private record Sight(Row row, int column) {}

  private DecimalMark(CsvTable table, int[] columns) {
    this.table = table;
    this.columns = columns;
  }

  /** The mark of the numbers in some columns. */
  static char find(CsvTable table, int[] columns) {
    DecimalMark marks = new DecimalMark(table, columns);
    if (!marks.hasComma()) {
      return '.';
    }
    marks.look();
    return marks.decide();
  }

  private boolean hasComma() {
    for (Row row : table.rows()) {
      for (int column : columns) {
        if (row.cells().get(column).indexOf(',') >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private void look() {
    for (Row row : table.rows()) {
      for (int column : columns) {
        String cell = row.cells().get(column);
        if (cell.indexOf(',') >= 0 || cell.indexOf('.') >= 0) {
          look(row, column, cell);
        }
      }
    }
  }

  private void look(Row row, int column, String cell) {
    OptionalDouble point = NumberText.parse(cell, '.');
    OptionalDouble comma = NumberText.parse(cell, ',');
    if (point.isPresent() && comma.isPresent()) {
      see(cell.indexOf(',') >= 0 ? Kind.COMMA_IN_DOUBT : Kind.POINT_IN_DOUBT, row, column);
    } else if (point.isPresent()) {
      see(Kind.POINT, row, column);
      see(cell.indexOf(',') >= 0 ? Kind.GROUPS_OF_COMMAS : Kind.POINT, row, column);
    } else if (comma.isPresent()) {
      see(Kind.COMMA, row, column);
      see(cell.indexOf('.') >= 0 ? Kind.GROUPS_OF_POINTS : Kind.COMMA, row, column);
    }
  }

  private void see(Kind kind, Row row, int column) {
    if (sights[kind.ordinal()] == null) {
      sights[kind.ordinal()] = new Sight(row, column);
    }
  }

  private boolean saw(Kind kind) {
    return sights[kind.ordinal()] != null;
  }

  private char decide() {
    if (saw(Kind.POINT) && saw(Kind.COMMA)) {
      Sight point = sights[Kind.POINT.ordinal()];
      throw refuse(
          Kind.COMMA,
          "has a decimal comma, but '%s' in line %d a decimal point; mend one of them"
              .formatted(point.row().cells().get(point.column()), point.row().line()));
    }
    if (saw(Kind.COMMA)) {
      return clear(',', Kind.POINT_IN_DOUBT, Kind.GROUPS_OF_POINTS);
    }
    return clear('.', Kind.COMMA_IN_DOUBT, Kind.GROUPS_OF_COMMAS);
  }

  private char clear(char mark, Kind doubt, Kind proof) {
    if (saw(doubt) && !saw(proof)) {
      throw refuse(
          doubt,
          "may have a decimal or a thousands mark; say which by CsvFormat.withDecimal('.') or"
              + " withDecimal(',')");
    }
    return mark;
  }

  private CsvException refuse(Kind kind, String rule) {
    Sight sight = sights[kind.ordinal()];
    return table.refuse(sight.row(), sight.column(), rule);
  }
}
