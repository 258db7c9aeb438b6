package io.github.forecast4j.csv;

import io.github.forecast4j.csv.CsvException.Place;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The cells of a file: a header, and rows as wide as it, each with the line it ends on. */
final class CsvTable {

  /** Keeps empty lines: in a file of one column they are gaps. */
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

  /** One row of cells, without surrounding blanks. */
  record Row(long line, List<String> cells) {}

  private final String name;
  private final List<String> header;
  private final List<Row> rows;
  private final boolean madeUp;

  private CsvTable(String name, List<String> header, List<Row> rows, boolean madeUp) {
    this.name = name;
    this.header = header;
    this.rows = rows;
    this.madeUp = madeUp;
  }

  /**
   * Reads a text.
   *
   * @throws CsvException if a name is missing or repeated, there is no row, a row is not as wide as
   *     the header, or the text is damaged
   * @throws UncheckedIOException if the text cannot be read
   */
  static CsvTable read(CsvSource source, CsvFormat format) {
    try (BufferedReader reader = source.open()) {
      char delimiter =
          format.delimiter().isPresent()
              ? format.delimiter().get()
              : Delimiter.find(source, reader);
      CSVFormat cells = FORMAT.builder().setDelimiter(delimiter).get();
      try (CSVParser parser = CSVParser.parse(reader, cells)) {
        return of(source.name(), lines(parser), format);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    } catch (CharacterCodingException e) {
      throw new CsvException(source.name(), "the text is not UTF-8; convert the file to UTF-8", e);
    } catch (CSVException e) {
      throw new CsvException(
          source.name(), "%s; check the quotes there".formatted(e.getMessage()), e);
    } catch (ZipException | EOFException e) {
      throw new CsvException(
          source.name(),
          "the gzip data is damaged or cut off, %s; fetch or pack the file again"
              .formatted(e.getMessage()),
          e);
    } catch (IOException e) {
      String why = e instanceof NoSuchFileException ? "there is no such file" : e.getMessage();
      throw new UncheckedIOException("cannot read " + source.name() + ": " + why, e);
    }
  }

  private static List<Row> lines(CSVParser parser) {
    List<Row> lines = new ArrayList<>();
    for (CSVRecord cells : parser) {
      List<String> stripped = new ArrayList<>(cells.size());
      cells.forEach(cell -> stripped.add(cell.strip()));
      Row row = new Row(parser.getCurrentLineNumber(), stripped);
      if (!lines.isEmpty() || !isEmptyLine(row)) {
        lines.add(row);
      }
    }
    while (!lines.isEmpty() && isEmptyLine(lines.get(lines.size() - 1))) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  private static boolean isEmptyLine(Row row) {
    return row.cells().equals(List.of(""));
  }

  private static CsvTable of(String name, List<Row> lines, CsvFormat format) {
    if (lines.isEmpty()) {
      throw noRow(name);
    }
    boolean headed = HeaderLine.isHeader(name, lines.get(0), format);
    List<String> header =
        headed ? header(name, lines.get(0)) : names(lines.get(0).cells().size(), format);
    List<Row> rows = new ArrayList<>(lines.size());
    for (Row row : lines.subList(headed ? 1 : 0, lines.size())) {
      if (header.size() == 1 || !isEmptyLine(row)) {
        requireWidth(name, header, row);
        rows.add(row);
      }
    }
    if (rows.isEmpty()) {
      throw noRow(name);
    }
    return new CsvTable(name, header, rows, !headed && format.header().isEmpty());
  }

  private static CsvException noRow(String name) {
    return new CsvException(
        name, "there is no row of values; a series needs a header line and rows below it");
  }

  private static List<String> names(int columns, CsvFormat format) {
    return format.header().isEmpty()
        ? IntStream.rangeClosed(1, columns).mapToObj(number -> "column" + number).toList()
        : format.header();
  }

  private static List<String> header(String name, Row row) {
    List<String> names = row.cells();
    boolean named = names.stream().noneMatch(n -> n.isEmpty() || n.indexOf('\n') >= 0);
    if (!named || new HashSet<>(names).size() != names.size()) {
      throw new CsvException(
          name,
          Place.ofLine(row.line()),
          "the header must name every column, each once, on one line, was " + names);
    }
    return List.copyOf(names);
  }

  private static void requireWidth(String name, List<String> header, Row row) {
    if (row.cells().size() != header.size()) {
      throw new CsvException(
          name,
          Place.ofLine(row.line()),
          "the header has %d columns, this row has %d; mend the row"
              .formatted(header.size(), row.cells().size()));
    }
  }

  List<String> header() {
    return header;
  }

  /** True if the file has no header and nobody named the columns. */
  boolean namesAreMadeUp() {
    return madeUp;
  }

  List<Row> rows() {
    return rows;
  }

  /** The place of a column. */
  int column(String column) {
    int place = header.indexOf(column);
    if (place < 0) {
      throw new CsvException(
          name, "there is no column '%s'; the columns are %s".formatted(column, header));
    }
    return place;
  }

  /** The refusal of a cell, by its rule and remedy. */
  CsvException refuse(Row row, int column, String rule) {
    return new CsvException(
        name,
        new Place(
            row.line(), Optional.of(header.get(column)), Optional.of(row.cells().get(column))),
        rule);
  }

  /** The refusal of the file as a whole. */
  CsvException refuse(String rule) {
    return new CsvException(name, rule);
  }
}
