package io.github.forecast4j.csv;

import io.github.forecast4j.csv.CsvTable.Row;
import java.util.List;

/**
 * Tells whether the first line is a header. It is if no cell of it is a number or a time stamp, and
 * it is none if every cell is, or a gap. Between both it is if it names the column of time or id;
 * otherwise the file says too little.
 */
final class HeaderLine {

  private HeaderLine() {}

  /**
   * True if a first line names columns.
   *
   * @throws CsvException if it looks like both a header and a row
   */
  static boolean isHeader(String file, Row first, CsvFormat format) {
    if (format.headerLine().isPresent()) {
      return format.headerLine().get();
    }
    List<String> cells = first.cells();
    long values = cells.stream().filter(cell -> isValue(cell, format)).count();
    if (values == 0 || namesPlace(cells, format)) {
      return true;
    }
    long gaps = cells.stream().filter(cell -> GapWords.contains(cell, format)).count();
    if (values + gaps == cells.size()) {
      return false;
    }
    throw new CsvException(
        file,
        CsvException.Place.ofLine(first.line()),
        "is this a header or a row, %s? Say so by CsvFormat.withHeader() or withoutHeader(...)"
            .formatted(cells));
  }

  private static boolean isValue(String cell, CsvFormat format) {
    return NumberText.parse(cell, '.').isPresent()
        || NumberText.parse(cell, ',').isPresent()
        || TimeText.parse(cell, format).isPresent();
  }

  private static boolean namesPlace(List<String> cells, CsvFormat format) {
    return cells.stream()
        .anyMatch(
            cell ->
                ColumnNames.isTime(cell)
                    || ColumnNames.isId(cell)
                    || format.timeColumn().filter(cell::equals).isPresent()
                    || format.idColumn().filter(cell::equals).isPresent()
                    || format.channels().contains(cell));
  }
}
