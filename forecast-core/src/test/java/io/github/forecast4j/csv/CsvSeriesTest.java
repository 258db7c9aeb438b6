package io.github.forecast4j.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.series.TimeStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSeriesTest {

  private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

  @TempDir private Path folder;

  private Path file(String... lines) throws IOException {
    return Files.writeString(folder.resolve("in.csv"), String.join("\n", lines) + "\n");
  }

  private TimeSeries read(String... lines) throws IOException {
    return CsvSeries.read(file(lines));
  }

  private TimeSeries read(CsvFormat format, String... lines) throws IOException {
    return CsvSeries.read(file(lines), format);
  }

  private static List<String> labels(TimeSeries series) {
    return IntStream.range(0, series.length()).mapToObj(series.grid()::label).toList();
  }

  // ------------------------------------------------------------------ time stamps

  @ParameterizedTest
  @CsvSource({
    "2024-01-01T00:00:00Z, 2024-01-01T01:00:00Z, 2024-01-01T00:00:00Z, PT1H",
    "2024-01-01 00:00:00Z, 2024-01-01 01:00:00Z, 2024-01-01T00:00:00Z, PT1H",
    "2024-01-01 00:00, 2024-01-01 00:10, 2024-01-01T00:00:00Z, PT10M",
    "2024-01-01T00:00:00.5, 2024-01-01T00:00:01.0, 2024-01-01T00:00:00.5Z, PT0.5S",
    "2024-01-01 00:00:00+00:00, 2024-01-02 00:00:00+00:00, 2024-01-01T00:00:00Z, P1D",
    "2024-01-01T00:00:00+02:00, 2024-01-01T01:00:00+02:00, 2024-01-01T00:00:00+02:00, PT1H",
    "2024-01-01, 2024-01-02, 2024-01-01T00:00:00Z, P1D",
    "2024-01-01, 2024-01-08, 2024-01-01T00:00:00Z, P7D",
    "2024-01-01, 2024-02-01, 2024-01-01T00:00:00Z, P1M",
    "2023-01-01, 2024-01-01, 2023-01-01T00:00:00Z, P12M",
  })
  void read_timeStamps_giveStartAndStep(String first, String second, String start, String step)
      throws IOException {
    TimeSeries series = read("time,x", first + ",1", second + ",2");

    assertThat(series.grid().label(0)).isEqualTo(start);
    assertThat(series.grid().timeStep()).hasValue(TimeStep.parse(step));
    assertThat(series.toArray()).containsExactly(1, 2);
    assertThat(series.channels()).containsExactly("x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"time", "Timestamp", "DATETIME", "date", "ds"})
  void read_usualNameOfTime_isFound(String name) throws IOException {
    assertThat(read("x," + name, "1,2024-01-01", "2,2024-01-02").channels()).containsExactly("x");
  }

  @Test
  void read_missingRows_areGaps() throws IOException {
    TimeSeries series = read("time,x", "2024-01-01,1", "2024-01-02,2", "2024-01-05,5");

    assertThat(series.values("x")).containsExactly(1, 2, Double.NaN, Double.NaN, 5);
  }

  @Test
  void read_gapBeforeTheStepIsClear_takesTheSmallerStep() throws IOException {
    TimeSeries series =
        read("time,x", "2024-01-01 00:00,1", "2024-01-01 01:00,2", "2024-01-01 03:00,4");

    assertThat(series.values("x")).containsExactly(1, 2, Double.NaN, 4);
    assertThat(series.grid().timeStep()).hasValue(TimeStep.parse("PT1H"));
  }

  @Test
  void read_daysOfAZone_stepOverTheChangeOfTheClock() throws IOException {
    TimeSeries series =
        read(
            CsvFormat.DETECT.withZone(PRAGUE),
            "time,x",
            "2024-03-30 00:00:00+01:00,1",
            "2024-03-31 00:00:00+01:00,2",
            "2024-04-01 00:00:00+02:00,3");

    assertThat(series.length()).isEqualTo(3);
    assertThat(series.grid().timeStep()).hasValue(TimeStep.parse("P1D"));
    assertThat(series.grid().label(2)).isEqualTo("2024-04-01T00:00:00+02:00");
  }

  @Test
  void read_localTimesWithAZone_areReadInIt() throws IOException {
    TimeSeries series =
        read(
            CsvFormat.DETECT.withZone(PRAGUE),
            "time,x",
            "2024-03-31 01:00,1",
            "2024-03-31 03:00,2",
            "2024-03-31 04:00,3");

    assertThat(labels(series))
        .containsExactly(
            "2024-03-31T01:00:00+01:00", "2024-03-31T03:00:00+02:00", "2024-03-31T04:00:00+02:00");
  }

  @Test
  void read_utcStampsWithAZone_haveTheCalendarOfTheZone() throws IOException {
    TimeSeries series =
        read(
            CsvFormat.DETECT.withZone(PRAGUE),
            "time,x",
            "2024-01-01T23:00:00Z,1",
            "2024-01-02T23:00:00Z,2");

    assertThat(series.grid().label(0)).isEqualTo("2024-01-02T00:00:00+01:00");
    assertThat(series.grid().timeStep()).hasValue(TimeStep.parse("P1D"));
  }

  @Test
  void read_offsetsThatChange_areReadInUtc() throws IOException {
    TimeSeries series =
        read(
            "time,x",
            "2024-10-27 02:00:00+02:00,1",
            "2024-10-27 02:00:00+01:00,2",
            "2024-10-27 03:00:00+01:00,3");

    assertThat(series.grid().label(0)).isEqualTo("2024-10-27T00:00:00Z");
    assertThat(series.values("x")).containsExactly(1, 2, 3);
  }

  @Test
  void read_monthEnds_areMonths() throws IOException {
    TimeSeries series =
        read(
            "time,x",
            "2024-01-31,1",
            "2024-02-29,2",
            "2024-03-31,3",
            "2024-04-30,4",
            "2024-06-30,6");

    assertThat(series.grid().timeStep()).hasValue(TimeStep.parse("P1M"));
    assertThat(series.values("x")).containsExactly(1, 2, 3, 4, Double.NaN, 6);
  }

  @Test
  void read_oneRow_needsToBeToldItsStep() throws IOException {
    TimeSeries series =
        read(CsvFormat.DETECT.withStep(TimeStep.parse("PT1H")), "time,x", "2024-01-01,1");

    assertThat(series.grid().timeStep()).hasValue(TimeStep.parse("PT1H"));
    refuses(List.of("time,x", "2024-01-01,1"), "does not tell a step", "withStep");
  }

  @Test
  void read_namedTimeColumn_isTaken() throws IOException {
    TimeSeries series =
        read(
            CsvFormat.DETECT.withTimeColumn("when").withChannels(List.of("y", "x")),
            "x,when,y,note",
            "1,2024-01-01,10,fine",
            "2,2024-01-02,20,fine");

    assertThat(series.channels()).containsExactly("y", "x");
    assertThat(series.toArray()).containsExactly(10, 1, 20, 2);
  }

  // ------------------------------------------------------------------ numbered rows

  @Test
  void read_idsWithGaps_standOnABareIndex() throws IOException {
    TimeSeries series = read("id_time,x", "5,1", "6,2", "9,3");

    assertThat(series.grid()).isEqualTo(new IndexGrid(5));
    assertThat(series.values("x")).containsExactly(1, 2, Double.NaN, Double.NaN, 3);
  }

  @Test
  void read_idsOnAGrid_haveItsStampsAndLeaveTimeAlone() throws IOException {
    StampGrid grid = StampGrid.of(Instant.parse("2024-01-01T00:00:00Z"), TimeStep.parse("PT10M"));

    TimeSeries series =
        read(
            CsvFormat.DETECT.withGrid(grid).withZone(PRAGUE),
            "id,time,x",
            "2,whenever,1",
            "4,whenever,2");

    assertThat(labels(series))
        .containsExactly(
            "2024-01-01T01:20:00+01:00", "2024-01-01T01:30:00+01:00", "2024-01-01T01:40:00+01:00");
    assertThat(series.channels()).containsExactly("x");
  }

  @Test
  void gridBesideAColumnOfTimeWithoutIds_isRefused() throws IOException {
    StampGrid grid = StampGrid.of(Instant.parse("2024-01-01T00:00:00Z"), TimeStep.parse("P1D"));
    String[] descending = {"time,x", "2024-01-03,3", "2024-01-02,2"};

    assertThatExceptionOfType(CsvException.class)
        .isThrownBy(() -> read(CsvFormat.DETECT.withGrid(grid), descending))
        .withMessageContainingAll("'time'", "leave those away", "withIdColumn");
    assertThat(
            read(CsvFormat.DETECT.withGrid(grid).withoutChannels(List.of("time")), descending)
                .values("x"))
        .containsExactly(3, 2);
  }

  @Test
  void read_timeAndId_takesTimeAndNeitherIsAChannel() throws IOException {
    TimeSeries series = read("id,x,time", "7,1,2024-01-01", "3,2,2024-01-02");

    assertThat(series.channels()).containsExactly("x");
    assertThat(series.grid().label(1)).isEqualTo("2024-01-02T00:00:00Z");
  }

  @Test
  void read_neitherTimeNorId_followEachOther() throws IOException {
    TimeSeries series = read("x,y", "1,10", "2,20");

    assertThat(series.grid()).isEqualTo(IndexGrid.ZERO);
    assertThat(series.toArray()).containsExactly(1, 10, 2, 20);
  }

  @Test
  void read_negativeIds_areFine() throws IOException {
    assertThat(read("id,x", "-2147483647,1", "-2147483646,2").grid())
        .isEqualTo(new IndexGrid(-2147483647));
  }

  // ------------------------------------------------------------------ cells

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "NaN", "nan", "NA", "null", "NULL", "\"\""})
  void read_gapInACell_isNaN(String cell) throws IOException {
    assertThat(read("x,y", "1,2", "3," + cell, "4,5").values("y"))
        .containsExactly(2, Double.NaN, 5);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "-1.5, -1.5",
    "+2, 2",
    "1e3, 1000",
    "1E-3, 0.001",
    ".5, .5",
    "5., 5",
    "1937481519695, 1937481519695",
    "0.1, 0.1",
    "1e-400, 0"
  })
  void read_number_isTheNearestDouble(String cell, double value) throws IOException {
    assertThat(read("x", cell).values("x")).containsExactly(value);
  }

  @Test
  void read_quotesBlanksAndWindowsLineEnds_areUnderstood() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("in.csv"),
            "\"time\",\"sum, of \"\"x\"\"\"\r\n\"2024-01-01\", 1 \r\n2024-01-02,\"2\"");

    TimeSeries series = CsvSeries.read(file);

    assertThat(series.channels()).containsExactly("sum, of \"x\"");
    assertThat(series.toArray()).containsExactly(1, 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"time,x", "\"time\",\"x\""})
  void read_byteOrderMark_isNoPartOfTheHeader(String header) throws IOException {
    TimeSeries series = read("\uFEFF" + header, "2024-01-01,1", "2024-01-02,2");

    assertThat(series.channels()).containsExactly("x");
    assertThat(series.grid().timeStep()).hasValue(TimeStep.parse("P1D"));
  }

  @Test
  void read_emptyLines_areLeftOutWhereACellWouldHaveACommaBesideIt() throws IOException {
    assertThat(read("x,y", "", "1,2", "", "3,4", "").toArray()).containsExactly(1, 2, 3, 4);
  }

  @Test
  void read_emptyLineOfOneColumn_isAGapAndNotLost() throws IOException {
    assertThat(read("x", "1", "", "3", "").values("x")).containsExactly(1, Double.NaN, 3);
  }

  // ------------------------------------------------------------------ refusals

  private void refuses(CsvFormat format, List<String> lines, String... parts) throws IOException {
    Path file = file(lines.toArray(String[]::new));
    assertThatExceptionOfType(CsvException.class)
        .isThrownBy(() -> CsvSeries.read(file, format))
        .withMessageContainingAll("in.csv")
        .withMessageContainingAll(parts);
  }

  private void refuses(List<String> lines, String... parts) throws IOException {
    refuses(CsvFormat.DETECT, lines, parts);
  }

  @Test
  void read_noNumber_isRefused() throws IOException {
    refuses(
        List.of("time,x", "2024-01-01,1", "2024-01-02,many"),
        "line 3",
        "column x",
        "'many'",
        "is no number",
        "leave it empty for a gap");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0x1p3", "1_000", "1d", "Infinity", "-", "1 2", "٣", "1,5,2", "12,34.5"})
  void read_numberOfAnotherLanguage_isRefused(String cell) throws IOException {
    refuses(List.of("x,y", "1,2", "3,\"" + cell + "\""), "line 3", "column y", "is no number");
  }

  @Test
  void read_numberTooLarge_isRefused() throws IOException {
    refuses(List.of("x", "1e400"), "line 2", "column x", "'1e400'", "is too large");
  }

  @Test
  void read_endlessNumber_isRefusedAtOnce() throws IOException {
    refuses(List.of("x", "1".repeat(200_000) + "x"), "line 2", "is no number");
  }

  @Test
  void read_rowOfAnotherWidth_isRefused() throws IOException {
    refuses(List.of("x,y", "1,2", "3"), "line 3", "2 columns", "has 1", "mend the row");
  }

  @Test
  void read_refusalOnTheLastLineWithoutAnEnd_namesThatLine() throws IOException {
    Path file = Files.writeString(folder.resolve("in.csv"), "x,y\n1,2\n3,?");

    assertThatExceptionOfType(CsvException.class)
        .isThrownBy(() -> CsvSeries.read(file))
        .withMessageContaining("line 3");
  }

  @Test
  void read_refusalAfterWindowsLineEnds_countsLinesOnce() throws IOException {
    Path file = Files.writeString(folder.resolve("in.csv"), "x,y\r\n1,2\r\n3,?\r\n4,5\r\n");

    assertThatExceptionOfType(CsvException.class)
        .isThrownBy(() -> CsvSeries.read(file))
        .withMessageContaining("line 3");
  }

  @Test
  void read_noTimeStamp_isRefused() throws IOException {
    refuses(
        List.of("time,x", "2024-01-01,1", "01/02/2024,2"),
        "line 3",
        "column time",
        "'01/02/2024'",
        "is no time stamp",
        "2023-10-09T14:30:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2024-02-30", "2024-01-01T24:00", "2024-13-01", "", "2024-01-0112:00", "now"})
  void read_timeStampThatIsNone_isRefused(String stamp) throws IOException {
    refuses(List.of("time,x", stamp + ",1"), "line 2", "column time", "is no time stamp");
  }

  @Test
  void read_unsortedTime_isSorted() throws IOException {
    TimeSeries series = read("time,x", "2024-01-04,4", "2024-01-01,1", "2024-01-02,2");

    assertThat(series.values("x")).containsExactly(1, 2, Double.NaN, 4);
    assertThat(series.grid().label(0)).isEqualTo("2024-01-01T00:00:00Z");
  }

  @Test
  void read_sameTimeTwice_isRefused() throws IOException {
    refuses(
        List.of("time,x", "2024-01-01,1", "2024-01-02,2", "2024-01-02,3"),
        "line 4",
        "column time",
        "'2024-01-02'",
        "time of line 3 too",
        "one row for each time");
  }

  @Test
  void read_irregularStep_isRefused() throws IOException {
    refuses(
        List.of(
            "time,x",
            "2024-01-01 00:00,1",
            "2024-01-01 01:00,2",
            "2024-01-01 02:00,3",
            "2024-01-01 02:59,4"),
        "line 5",
        "column time",
        "'2024-01-01 02:59'",
        "PT1H",
        "id column");
  }

  @Test
  void read_daysWithoutTheirZone_areRefusedWithTheZoneAsRemedy() throws IOException {
    refuses(
        List.of(
            "time,x",
            "2024-03-29 00:00:00+01:00,0",
            "2024-03-30 00:00:00+01:00,1",
            "2024-03-31 00:00:00+01:00,2",
            "2024-04-01 00:00:00+02:00,3"),
        "line 5",
        "column time",
        "'2024-04-01 00:00:00+02:00'",
        "withZone");
  }

  @Test
  void read_idThatIsNone_isRefused() throws IOException {
    refuses(List.of("id,x", "1,1", "1.5,2"), "line 3", "column id", "'1.5'", "is no whole number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483648", "-9223372036854775808", "99999999999999999999"})
  void read_idOutOfRange_isRefused(String id) throws IOException {
    refuses(List.of("id,x", id + ",1"), "line 2", "column id", "'" + id + "'", "31 bits");
  }

  @Test
  void read_unsortedIds_areSorted() throws IOException {
    TimeSeries series = read("id,x", "9,4", "6,1", "7,2");

    assertThat(series.grid()).isEqualTo(new IndexGrid(6));
    assertThat(series.values("x")).containsExactly(1, 2, Double.NaN, 4);
  }

  @Test
  void read_sameIdTwice_isRefusedWithBothLines() throws IOException {
    refuses(List.of("id,x", "7,1", "8,2", "7,3"), "line 4", "column id", "'7'", "id of line 2 too");
  }

  @ParameterizedTest
  @CsvSource({"id, 0, 5000", "id, -2147483647, 2147483647", "time, 2024-01-01, 9999-12-31"})
  void read_fewRowsSpreadWide_areRefused(String column, String first, String last)
      throws IOException {
    List<String> lines =
        column.equals("id")
            ? List.of("id,x", first + ",1", last + ",2")
            : List.of("time,x", first + ",1", "2024-01-02,2", "2024-01-03,3", last + ",4");

    refuses(lines, "spread over", "steps", "wrong?");
  }

  @Test
  void read_yearOfFiveDigits_isRefused() throws IOException {
    refuses(
        List.of("time,x", "2024-01-01,1", "2024-01-02,2", "+999999999-01-01,3"),
        "line 4",
        "column time",
        "is no time stamp");
  }

  @Test
  void read_emptyFile_isRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("in.csv"), "");

    assertThatExceptionOfType(CsvException.class)
        .isThrownBy(() -> CsvSeries.read(file))
        .withMessageContainingAll("in.csv", "no row", "header line");
  }

  @Test
  void read_headerAlone_isRefused() throws IOException {
    refuses(List.of("time,x"), "no row", "header line");
  }

  @ParameterizedTest
  @ValueSource(strings = {"time,x,x", "time,,x"})
  void read_headerWithNamesTwiceOrMissing_isRefused(String header) throws IOException {
    refuses(List.of(header, "2024-01-01,1,2"), "line 1", "every column, each once");
  }

  @Test
  void read_noColumnOfValues_isRefused() throws IOException {
    refuses(List.of("id,time", "1,2024-01-01"), "no column of values");
  }

  @Test
  void read_unknownColumn_isRefusedWithThoseThereAre() throws IOException {
    refuses(
        CsvFormat.DETECT.withChannels(List.of("y")),
        List.of("time,x", "2024-01-01,1"),
        "'y'",
        "[time, x]");
    refuses(
        CsvFormat.DETECT.withTimeColumn("when"),
        List.of("time,x", "2024-01-01,1"),
        "'when'",
        "[time, x]");
  }

  @Test
  void read_brokenQuotes_areRefusedWithTheirLine() throws IOException {
    refuses(List.of("x,y", "1,\"2\"3", "4,5"), "line", "quotes");
  }

  @Test
  void read_textInUtf16WithItsMark_isUnderstood() throws IOException {
    Path file =
        Files.write(folder.resolve("in.csv"), "x,žluť\n1,2\n".getBytes(StandardCharsets.UTF_16));

    assertThat(CsvSeries.read(file).values("žluť")).containsExactly(2);
  }

  @Test
  void read_latinText_isRefusedWithTheRemedy() throws IOException {
    Path file =
        Files.write(
            folder.resolve("in.csv"), "x,\u00fa\n1,2\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatExceptionOfType(CsvException.class)
        .isThrownBy(() -> CsvSeries.read(file))
        .withMessageContainingAll("in.csv", "not UTF-8");
  }

  @Test
  void read_noFile_isAnErrorOfReading() {
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> CsvSeries.read(folder.resolve("none.csv")))
        .withMessageContaining("none.csv");
  }

  @Test
  void format_timeColumnAndGrid_isRefusedWithBothNamed() {
    StampGrid grid = StampGrid.of(Instant.EPOCH, TimeStep.parse("P1D"));

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> CsvFormat.DETECT.withTimeColumn("t").withGrid(grid))
        .withMessageContainingAll("withTimeColumn", "withGrid");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> CsvFormat.DETECT.withGrid(grid).withTimeColumn("t"))
        .withMessageContainingAll("withTimeColumn", "withGrid");
  }
}
