package io.github.forecast4j.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forecast4j.series.TimeSeries;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

/**
 * Files with a few faults are read as they say or refused in our words. What a file says is told by
 * a plain reading of its lines, which knows nothing of quotes, delimiters or decimal commas.
 */
class CsvMutationTest {

  private static final int ROWS = 30;
  private static final String ODD = "0123456789,,;.\"'\n\r\t -+eEZT:|\u0000\uFEFFxN";

  /** A fault: what happens, and where, as shares of the text. */
  private record Fault(int kind, double where, double there, char what) {

    StringBuilder on(StringBuilder text) {
      int at = (int) (where * text.length());
      List<String> lines = new ArrayList<>(Arrays.asList(text.toString().split("\n", -1)));
      int line = (int) (where * lines.size());
      int other = (int) (there * lines.size());
      switch (kind) {
        case 0 -> text.setCharAt(at, what);
        case 1 -> text.insert(at, what);
        case 2 -> text.deleteCharAt(at);
        case 3 -> lines.add(other, lines.get(line));
        case 4 -> lines.remove(line);
        case 5 -> lines.set(line, lines.set(other, lines.get(line)));
        case 6 -> lines.set(line, lines.get(line) + "," + what);
        case 7 -> lines.set(line, lines.get(line).replaceFirst(",[^,]*$", ""));
        case 8 -> lines.set(line, lines.get(line).replace(".", ","));
        case 9 -> lines.set(line, "\"" + lines.get(line).replaceFirst(",", "\",\"") + "\"");
        default -> text.setLength(at);
      }
      return kind >= 3 && kind <= 9 ? new StringBuilder(String.join("\n", lines)) : text;
    }
  }

  @Provide
  Arbitrary<Fault> faults() {
    Arbitrary<Double> places = Arbitraries.doubles().between(0, .999).ofScale(3);
    return Combinators.combine(
            Arbitraries.integers().between(0, 10), places, places, Arbitraries.of(characters()))
        .as(Fault::new);
  }

  private static List<Character> characters() {
    return ODD.chars().mapToObj(c -> (char) c).toList();
  }

  private static String base(boolean numbered) {
    StringBuilder text = new StringBuilder(numbered ? "id,flows,ratio\n" : "time,flows,ratio\n");
    for (int row = 0; row < ROWS; row++) {
      String place =
          numbered
              ? String.valueOf(row)
              : "2024-01-%02dT%02d:00:00Z".formatted(1 + row / 24, row % 24);
      text.append(place).append(',').append(1000 + 37 * row).append(',');
      text.append(row % 7 == 3 ? "" : "0." + (11 + 3 * row)).append('\n');
    }
    return text.toString();
  }

  @Property(tries = 2000)
  void read_fileWithFaults_isReadAsItSaysOrRefused(
      @ForAll boolean numbered,
      @ForAll @Size(min = 1, max = 3) List<@From("faults") Fault> faults) {
    StringBuilder text = new StringBuilder(base(numbered));
    for (Fault fault : faults) {
      text = text.length() < 2 ? text : fault.on(text);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    TimeSeries series;
    try {
      series = CsvSeries.read("faulty.csv", new ByteArrayInputStream(bytes), CsvFormat.DETECT);
    } catch (CsvException e) {
      assertThat(e).hasMessageContaining("faulty.csv");
      return;
    }
    assertEveryValueStandsInTheText(series, text.toString());
    plain(text.toString()).ifPresent(rows -> assertSame(series, rows));
  }

  private static void assertEveryValueStandsInTheText(TimeSeries series, String text) {
    Set<Double> numbers = new HashSet<>();
    for (String token : text.split("[,;\\t|\"\\n\\r\\uFEFF]", -1)) {
      number(token).ifPresent(numbers::add);
      number(token.replaceAll("[ ']", "")).ifPresent(numbers::add);
    }
    for (String token : text.split("[;\\t|\"\\n\\r\\uFEFF]", -1)) {
      number(token.replace(',', '.')).ifPresent(numbers::add);
    }
    for (double value : series.toArray()) {
      assertThat(Double.isNaN(value) || numbers.contains(value)).as("%s", value).isTrue();
    }
  }

  private static Optional<Double> number(String token) {
    String plain = token.strip();
    if (plain.matches("[+-]?[1-9]\\d{0,2}(['\u00a0 ]\\d{3})+(\\.\\d+)?")) {
      plain = plain.replaceAll("['\u00a0 ]", "");
    }
    return plain.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?")
        ? Optional.of(Double.valueOf(plain))
        : Optional.empty();
  }

  /** The cells by place, of a text without quotes that has one row for each place. */
  private static Optional<Map<String, List<String>>> plain(String text) {
    Map<String, List<String>> rows = new HashMap<>();
    int width = 0;
    for (String line : text.replaceFirst("^\uFEFF", "").split("\r\n|\n|\r", -1)) {
      List<String> cells = Arrays.stream(line.split(",", -1)).map(String::strip).toList();
      if (line.isEmpty()) {
        continue;
      }
      boolean first = width == 0;
      width = first ? cells.size() : width;
      boolean fits =
          width == cells.size() && line.indexOf('"') < 0 && (!first || cells.contains("flows"));
      if (!fits) {
        return Optional.empty();
      }
      rows.put(first ? "" : cells.get(0), cells);
    }
    return Optional.of(rows);
  }

  private static void assertSame(TimeSeries series, Map<String, List<String>> rows) {
    List<String> header = rows.get("");
    if (!List.of("id", "time").contains(header.get(0))) {
      return;
    }
    Map<String, Integer> places = new HashMap<>();
    for (int row = 0; row < series.length(); row++) {
      int at = row;
      places.put(
          series
              .grid()
              .stamp(row)
              .map(stamp -> stamp.toInstant().toString())
              .orElseGet(() -> series.grid().label(at).replace("index ", "")),
          row);
    }
    Set<Integer> filled = new HashSet<>();
    rows.forEach(
        (place, cells) -> {
          if (!place.isEmpty()) {
            int row = places.get(canonical(place));
            filled.add(row);
            for (int column = 1; column < cells.size(); column++) {
              int channel = series.channelIndex(header.get(column));
              assertThat(series.value(row, channel))
                  .as("%s at %s", header.get(column), place)
                  .isEqualTo(number(cells.get(column)).orElse(Double.NaN));
            }
          }
        });
    for (int row = 0; row < series.length(); row++) {
      if (!filled.contains(row)) {
        assertThat(series.slice(row, row + 1).toArray()).containsOnly(Double.NaN);
      }
    }
  }

  /** A number, or the instant of a time that is in UTC unless it says otherwise. */
  private static String canonical(String place) {
    if (place.matches("[+-]?\\d+")) {
      return String.valueOf(Long.parseLong(place));
    }
    String time = place.replaceFirst("^(.{10}) ", "$1T").replace(" ", "");
    String full = time.indexOf('T') < 0 ? time + "T00:00Z" : time;
    String zoned =
        full.matches(".*(Z|[+-]\\d\\d:?(\\d\\d)?)") && full.length() > 16 ? full : full + "Z";
    return OffsetDateTime.parse(zoned).toInstant().toString();
  }

  @Property(tries = 3000)
  void read_anyText_isReadOrRefused(@ForAll("texts") String text) {
    try {
      TimeSeries series =
          CsvSeries.read(
              "any.csv",
              new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
              CsvFormat.DETECT);
      assertThat(series.length()).isPositive();
    } catch (CsvException e) {
      assertThat(e).hasMessageContaining("any.csv");
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.of(
                "time", "id", "x", "1", "2", "3.5", "2024-01-01", "2024-01-02", ",", "\n", "\"")
            .list()
            .ofMaxSize(25)
            .map(list -> String.join("", list));
    return Arbitraries.frequencyOf(
        Tuple.of(2, words), Tuple.of(1, Arbitraries.strings().withChars(ODD).ofMaxLength(40)));
  }
}
