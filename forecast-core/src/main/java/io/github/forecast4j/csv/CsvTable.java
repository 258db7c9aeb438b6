package io.github.forecast4j.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The cells of a file: a header, and rows as wide as it, each with the line it ends on. */
final class CsvTable {

  /** Keeps empty lines: in a file of one column they are gaps. */
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** One row of cells, without surrounding blanks. */
  record Row(long line, List<String> cells) {}

  private final Path file;
  private final List<String> header;
  private final List<Row> rows;

  private CsvTable(Path file, List<String> header, List<Row> rows) {
    this.file = file;
    this.header = header;
    this.rows = rows;
  }

  /**
   * Reads a file of UTF-8 text.
   *
   * @throws CsvException if there is no header, a name is missing or repeated, there is no row, or
   *     a row is not as wide as the header
   * @throws UncheckedIOException if the file cannot be read
   */
  static CsvTable read(Path file) {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      skipByteOrderMark(reader);
      try (CSVParser parser = CSVParser.parse(reader, FORMAT)) {
        return read(file, parser);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    } catch (CharacterCodingException e) {
      throw new CsvException(file + ": the text is not UTF-8; convert the file to UTF-8", e);
    } catch (CSVException e) {
      throw new CsvException("%s: %s; check the quotes there".formatted(file, e.getMessage()), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static void skipByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
  }

  private static CsvTable read(Path file, CSVParser parser) {
    List<String> header = List.of();
    List<Row> rows = new ArrayList<>();
    for (CSVRecord cells : parser) {
      Row row = new Row(parser.getCurrentLineNumber(), cells.stream().map(String::strip).toList());
      if (header.isEmpty()) {
        header = isEmptyLine(row) ? header : header(file, row);
      } else if (header.size() == 1 || !isEmptyLine(row)) {
        requireWidth(file, header, row);
        rows.add(row);
      }
    }
    dropEmptyEnd(rows);
    if (rows.isEmpty()) {
      throw new CsvException(
          file + ": there is no row of values; a series needs a header line and rows below it");
    }
    return new CsvTable(file, header, rows);
  }

  private static boolean isEmptyLine(Row row) {
    return row.cells().equals(List.of(""));
  }

  private static void dropEmptyEnd(List<Row> rows) {
    while (!rows.isEmpty() && isEmptyLine(rows.get(rows.size() - 1))) {
      rows.remove(rows.size() - 1);
    }
  }

  private static List<String> header(Path file, Row row) {
    List<String> names = row.cells();
    if (names.contains("") || new HashSet<>(names).size() != names.size()) {
      throw new CsvException(
          "%s, line %d: the header must name every column, each once, was %s"
              .formatted(file, row.line(), names));
    }
    return names;
  }

  private static void requireWidth(Path file, List<String> header, Row row) {
    if (row.cells().size() != header.size()) {
      throw new CsvException(
          "%s, line %d: the header has %d columns, this row has %d; mend the row"
              .formatted(file, row.line(), header.size(), row.cells().size()));
    }
  }

  List<String> header() {
    return header;
  }

  List<Row> rows() {
    return rows;
  }

  /** The place of a column. */
  int column(String name) {
    int column = header.indexOf(name);
    if (column < 0) {
      throw new CsvException(
          "%s: there is no column '%s'; the columns are %s".formatted(file, name, header));
    }
    return column;
  }

  /** The refusal of a cell, by its rule and remedy. */
  CsvException refuse(Row row, int column, String rule) {
    return new CsvException(
        "%s, line %d, column %s: '%s' %s"
            .formatted(file, row.line(), header.get(column), row.cells().get(column), rule));
  }

  /** The refusal of the file as a whole. */
  CsvException refuse(String rule) {
    return new CsvException(file + ": " + rule);
  }
}
