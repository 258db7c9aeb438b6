package io.github.forecast4j.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.series.TimeStep;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvBreadthTest {

  private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

  private static TimeSeries read(CsvFormat format, String... lines) {
    return CsvSeries.read("text", new StringReader(String.join("\n", lines)), format);
  }

  private static TimeSeries read(String... lines) {
    return read(CsvFormat.DETECT, lines);
  }

  private static void refuses(CsvFormat format, List<String> lines, String... parts) {
    assertThatExceptionOfType(CsvException.class)
        .isThrownBy(() -> read(format, lines.toArray(String[]::new)))
        .withMessageContaining("text")
        .withMessageContainingAll(parts);
  }

  private static void refuses(List<String> lines, String... parts) {
    refuses(CsvFormat.DETECT, lines, parts);
  }

  private static List<String> labels(TimeSeries series) {
    return IntStream.range(0, series.length()).mapToObj(series.grid()::label).toList();
  }

  // ------------------------------------------------------------------ what parts cells

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void read_anyUsualDelimiter_isFound(String delimiter) {
    TimeSeries series =
        read(
            String.join(delimiter, "time", "x", "y"),
            String.join(delimiter, "2024-01-01", "1.5", "2"),
            String.join(delimiter, "2024-01-02", "3.5", "4"));

    assertThat(series.channels()).containsExactly("x", "y");
    assertThat(series.toArray()).containsExactly(1.5, 2, 3.5, 4);
  }

  @Test
  void read_delimiterInQuotes_partsNothing() {
    assertThat(read("\"a;b\",\"c;d\"", "1,2").channels()).containsExactly("a;b", "c;d");
  }

  @Test
  void read_twoDelimitersThatFit_areRefusedWithTheSetting() {
    refuses(List.of("1,5;2,5", "3,5;4,5"), "';,'", "withDelimiter");

    assertThat(read(CsvFormat.DETECT.withDelimiter(';'), "1,5;2,5", "3,5;4,5").toArray())
        .containsExactly(1.5, 2.5, 3.5, 4.5);
  }

  // ------------------------------------------------------------------ header

  @Test
  void read_noHeader_namesColumnsAndFindsTheTime() {
    TimeSeries series = read("2024-01-01,1,2", "2024-01-02,3,4");

    assertThat(series.channels()).containsExactly("column2", "column3");
    assertThat(labels(series)).containsExactly("2024-01-01T00:00:00Z", "2024-01-02T00:00:00Z");
  }

  @Test
  void read_noHeaderButNames_takesTheNames() {
    TimeSeries series =
        read(CsvFormat.DETECT.withoutHeader("ds", "load"), "2024-01-01,1", "2024-01-02,3");

    assertThat(series.channels()).containsExactly("load");
    assertThat(series.values("load")).containsExactly(1, 3);
  }

  @Test
  void read_numbersAlone_areAllRows() {
    assertThat(read("1,2", "3,4").values("column1")).containsExactly(1, 3);
  }

  @Test
  void read_seriesNamedByNumbers_areAHeaderBesideTime() {
    assertThat(read("time,103,122", "2024-01-01,1,2", "2024-01-02,3,4").channels())
        .containsExactly("103", "122");
  }

  @Test
  void read_lineBetweenHeaderAndRow_isRefusedWithTheSettings() {
    refuses(List.of("abc,5.2", "1,2"), "line 1", "withHeader()", "withoutHeader");

    assertThat(read(CsvFormat.DETECT.withHeader(), "abc,5.2", "1,2").channels())
        .containsExactly("abc", "5.2");
  }

  @Test
  void read_namesFewerThanColumns_areRefused() {
    refuses(CsvFormat.DETECT.withoutHeader("a"), List.of("1,2", "3,4"), "line 1", "1 columns");
  }

  // ------------------------------------------------------------------ numbers

  @Test
  void read_decimalComma_isFoundInASemicolonFile() {
    TimeSeries series = read("time;x;y", "2024-01-01;1,5;7", "2024-01-02;-0,25;1.234,5");

    assertThat(series.toArray()).containsExactly(1.5, 7, -.25, 1234.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,234,567|1234567",
        "1,234.5|1234.5",
        "-12,345.25|-12345.25",
        "1'234'567.5|1234567.5",
        "1 234 567|1234567",
        "1\u00a0234|1234",
        "1\u202f234,5|1234.5",
        "1.234.567,8|1234567.8",
        "0,125|0.125",
        "1234,567|1234.567",
        "1,5e3|1500"
      })
  void read_thousandsBeyondDoubt_areUnderstood(String cell, double value) {
    assertThat(read("x;y", cell + ";1").values("x")).containsExactly(value);
  }

  @Test
  void read_commaThatMayPartThousands_isRefusedWithTheSetting() {
    refuses(List.of("x;y", "1;2", "1,234;3"), "line 3", "column x", "'1,234'", "withDecimal");

    assertThat(read(CsvFormat.DETECT.withDecimal('.'), "x;y", "1,234;3").values("x"))
        .containsExactly(1234);
    assertThat(read(CsvFormat.DETECT.withDecimal(','), "x;y", "1,234;3").values("x"))
        .containsExactly(1.234);
  }

  @Test
  void read_oneCommaAmongPoints_doesNotTurnPointsIntoThousands() {
    refuses(List.of("x;y", "12.345;1", "23.456;1,5"), "'12.345'", "withDecimal");
    refuses(List.of("x;y", "12.5;1", "23.456;1,5"), "decimal comma", "'12.5' in line 2");
  }

  @Test
  void read_commaInDoubt_isSettledByOtherCells() {
    assertThat(read("x;y", "1,234;1,234,567", "2;3").values("x")).containsExactly(1234, 2);
    assertThat(read("x;y", "1,234;1,5", "2;3").values("x")).containsExactly(1.234, 2);
    assertThat(read("x;y", "1.234;1.234,5", "2;3").values("x")).containsExactly(1234, 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1,23,456", "0,123,456", "1,234'567", "12 34", "1.234.56", ",", "1,", "'1"})
  void read_thousandsWronglyPlaced_areRefused(String cell) {
    refuses(
        CsvFormat.DETECT.withDecimal('.'),
        List.of("x;y", cell + ";1"),
        "line 2",
        "column x",
        "is no number");
  }

  @Test
  void read_wordsForGapsOfOnesOwn_areGaps() {
    TimeSeries series =
        read(CsvFormat.DETECT.withGaps("-", "Missing"), "x,y", "-,1", "2,MISSING", "n/a,3");

    assertThat(series.values("x")).containsExactly(Double.NaN, 2, Double.NaN);
    assertThat(series.values("y")).containsExactly(1, Double.NaN, 3);
  }

  // ------------------------------------------------------------------ time

  @ParameterizedTest
  @CsvSource({
    "1704067200, 1704070800",
    "1704067200000, 1704070800000",
    "1704067200000000, 1704070800000000",
    "1704067200000000000, 1704070800000000000",
    "2024-01-01 00:00:00 +0000, 2024-01-01 01:00:00+00",
    "2023-12-31 23:00:00-01:00, 2024-01-01 02:00+01:00"
  })
  void read_timeCountedOrWritten_isTheSame(String first, String second) {
    TimeSeries series = read("time,x", first + ",1", second + ",2");

    assertThat(series.grid().stamp(0).orElseThrow().toInstant()).isEqualTo("2024-01-01T00:00:00Z");
    assertThat(series.grid().timeStep()).hasValue(TimeStep.parse("PT1H"));
  }

  @Test
  void read_numbersOfOtherSize_areRefusedOrReadAsTold() {
    refuses(List.of("time,x", "86400,1", "90000,2"), "'86400'", "withEpoch", "withTimePattern");
    refuses(List.of("time,x", "1704067200,1", "1704070800000,2"), "line 3", "SECONDS", "withEpoch");

    assertThat(
            read(CsvFormat.DETECT.withEpoch(EpochUnit.SECONDS), "time,x", "86400,1", "90000,2")
                .grid()
                .label(0))
        .isEqualTo("1970-01-02T00:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "dd.MM.yyyy HH:mm, 01.02.2024 00:00, 01.02.2024 01:00, 2024-02-01T00:00:00Z",
    "MM/dd/yyyy, 02/01/2024, 02/02/2024, 2024-02-01T00:00:00Z",
    "yyyyMMdd, 20240201, 20240202, 2024-02-01T00:00:00Z",
    "yyyy, 2024, 2025, 2024-01-01T00:00:00Z",
    "d MMM yyyy, 1 feb 2024, 2 Feb 2024, 2024-02-01T00:00:00Z",
    "dd.MM.yyyy HH:mmXXX, 01.02.2024 00:00+01:00, 01.02.2024 01:00+01:00, 2024-02-01T00:00:00+01:00"
  })
  void read_timePattern_isFollowed(String pattern, String first, String second, String start) {
    TimeSeries series =
        read(CsvFormat.DETECT.withTimePattern(pattern), "time,x", first + ",1", second + ",2");

    assertThat(series.grid().label(0)).isEqualTo(start);
  }

  @Test
  void read_dayThatDoesNotExistInAPattern_isRefused() {
    refuses(
        CsvFormat.DETECT.withTimePattern("dd.MM.yyyy"),
        List.of("time,x", "31.02.2024,1"),
        "line 2",
        "'31.02.2024'",
        "is no time stamp");
  }

  @Test
  void read_months_areTheirFirstDays() {
    assertThat(labels(read("date,x", "2024-01,1", "2024-02,2")))
        .containsExactly("2024-01-01T00:00:00Z", "2024-02-01T00:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "2023-02-28, 2023-03-31, 2023-04-30, P1M",
    "2024-02-29, 2024-05-31, 2024-08-31, P3M",
    "2022-02-28, 2023-02-28, 2024-02-29, P12M"
  })
  void read_monthEndsThatStartShort_areFollowed(
      String first, String second, String third, String step) {
    TimeSeries series = read("date,x", first + ",1", second + ",2", third + ",3");

    assertThat(series.grid().timeStep()).hasValue(TimeStep.parse(step));
    assertThat(labels(series)).allMatch(label -> label.endsWith("T00:00:00Z"));
    assertThat(labels(series).get(2)).startsWith(third);
    assertThat(series.values("x")).containsExactly(1, 2, 3);
  }

  @Test
  void read_statedStep_isVerified() {
    CsvFormat halfHours = CsvFormat.DETECT.withStep(TimeStep.parse("PT30M"));

    assertThat(read(halfHours, "time,x", "2024-01-01 00:00,1", "2024-01-01 01:00,3").values("x"))
        .containsExactly(1, Double.NaN, 3);
    refuses(
        halfHours, List.of("time,x", "2024-01-01 00:00,1", "2024-01-01 00:20,3"), "PT30M", "00:20");
  }

  // ------------------------------------------------------------------ the clock

  private static final CsvFormat LOCAL = CsvFormat.DETECT.withZone(PRAGUE);

  @Test
  void read_hourThatComesTwice_isReadInOrder() {
    TimeSeries series =
        read(
            LOCAL,
            "time,x",
            "2024-10-27 01:30,1",
            "2024-10-27 02:00,2",
            "2024-10-27 02:30,3",
            "2024-10-27 02:00,4",
            "2024-10-27 02:30,5",
            "2024-10-27 03:00,6");

    assertThat(series.values("x")).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(series.grid().label(3)).isEqualTo("2024-10-27T02:00:00+01:00");
  }

  @Test
  void read_hourThatComesTwiceButStandsOnce_isRefused() {
    refuses(
        LOCAL,
        List.of("time,x", "2024-10-27 01:00,1", "2024-10-27 02:00,2", "2024-10-27 03:00,3"),
        "line 3",
        "'2024-10-27 02:00'",
        "comes twice in Europe/Prague",
        "offset");
  }

  @Test
  void read_hourThatComesTwiceInDescendingRows_isRefused() {
    refuses(
        LOCAL,
        List.of(
            "time,x",
            "2024-10-27 03:00,4",
            "2024-10-27 02:00,3",
            "2024-10-27 02:00,2",
            "2024-10-27 01:00,1"),
        "only the order tells times apart");
  }

  @Test
  void read_sameTimeBeforeAndAfterTheClockIsSetBack_isAnHourApart() {
    TimeSeries series =
        read(LOCAL, "time,x", "2024-10-27 02:30+02:00,1", "2024-10-27 02:30+01:00,2");

    assertThat(series.grid().timeStep()).hasValue(TimeStep.parse("PT1H"));
  }

  @Test
  void read_timesTooFarApartForTheirStep_areRefused() {
    refuses(
        List.of(
            "time,x",
            "2024-01-01 00:00:00.000000001,1",
            "2024-01-01 00:00:00.000000002,2",
            "2024-01-01 00:00:00.000000003,2",
            "9999-01-01,3"),
        "too far apart");
    refuses(
        CsvFormat.DETECT.withEpoch(EpochUnit.SECONDS),
        List.of("time,x", "9223372036854775807,1", "2,2"),
        "line 2",
        "withEpoch");
  }

  @Test
  void read_hourThatIsSkipped_isRefused() {
    refuses(
        LOCAL,
        List.of("time,x", "2024-03-31 01:00,1", "2024-03-31 02:00,2", "2024-03-31 03:00,3"),
        "line 3",
        "does not exist in Europe/Prague");
  }

  @Test
  void read_sameTimeEveryDay_doesNotMindTheClock() {
    TimeSeries series =
        read(LOCAL, "time,x", "2024-10-26 02:30,1", "2024-10-27 02:30,2", "2024-10-28 02:30,3");

    assertThat(series.values("x")).containsExactly(1, 2, 3);
    assertThat(series.grid().timeStep()).hasValue(TimeStep.parse("P1D"));
  }

  // ------------------------------------------------------------------ ids and times

  @Test
  void read_namedIdColumn_leavesTimeAlone() {
    TimeSeries series =
        read(CsvFormat.DETECT.withIdColumn("nr"), "nr,date,x", "4,whenever,1", "5,whenever,2");

    assertThat(series.grid()).isEqualTo(new IndexGrid(4));
    assertThat(series.channels()).containsExactly("x");
  }

  @Test
  void read_channelNamedLikeTime_isAChannelIfAskedFor() {
    TimeSeries series =
        read(CsvFormat.DETECT.withChannels(List.of("date")), "id,date", "0,1", "1,2");

    assertThat(series.values("date")).containsExactly(1, 2);
  }

  @Test
  void read_columnsLeftOut_areNotLookedAt() {
    CsvFormat format = CsvFormat.DETECT.withoutChannels(List.of("shop", "nowhere"));

    TimeSeries series = read(format, "time,shop,x", "2024-01-01,north,1", "2024-01-02,north,2");

    assertThat(series.channels()).containsExactly("x");
  }

  @Test
  void read_moreValuesThanAllowed_isRefusedBeforeTheyTakeMemory() {
    CsvFormat format = CsvFormat.DETECT.withMostValues(1_000);
    String[] far = {"time,x", "2024-01-01,1", "2024-01-02,2", "2024-01-03,3", "2030-01-01,4"};

    assertThatExceptionOfType(CsvException.class)
        .isThrownBy(() -> read(format, far))
        .withMessageContainingAll("2193 values", "may have 1000", "mend a time stamp");
    assertThat(read(format.withMostValues(2_193), far).length()).isEqualTo(2_193);
    assertThatIllegalArgumentException().isThrownBy(() -> format.withMostValues(0));
  }

  @Test
  void refusal_tellsItsPlaceAndRule() {
    assertThatExceptionOfType(CsvException.class)
        .isThrownBy(() -> read(CsvFormat.DETECT, "time,x: y", "2024-01-01,1", "2024-01-02,two"))
        .satisfies(
            e -> {
              CsvException.Place place = e.place().orElseThrow();
              assertThat(place.line()).isEqualTo(3);
              assertThat(place.column()).hasValue("x: y");
              assertThat(place.value()).hasValue("two");
              assertThat(e.rule()).startsWith("is no number with a decimal point");
              assertThat(e.getMessage()).endsWith(", line 3, column x: y: 'two' " + e.rule());
            });
    assertThatExceptionOfType(CsvException.class)
        .isThrownBy(() -> read(CsvFormat.DETECT, "x,y"))
        .satisfies(e -> assertThat(e.place()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-01-01", "01.02.2024", "1/2/2024 10:00", "10:30", "10:30:00"})
  void read_timeInAColumnOfAnotherName_saysHowToNameIt(String time) {
    assertThatExceptionOfType(CsvException.class)
        .isThrownBy(() -> read(CsvFormat.DETECT, "moment,x", time + ",2"))
        .withMessageContaining(
            "if it says when rows are, name it by CsvFormat.withTimeColumn(...)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "-", "1-2"})
  void read_otherText_saysNothingOfTimes(String text) {
    assertThatExceptionOfType(CsvException.class)
        .isThrownBy(() -> read(CsvFormat.DETECT, "moment,x", text + ",2"))
        .satisfies(e -> assertThat(e.rule()).doesNotContain("withTimeColumn"));
  }

  // ------------------------------------------------------------------ bytes

  private static byte[] gzip(String text) throws IOException {
    return gzip(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  @Test
  void read_gzip_isUnpackedWhateverItsName() throws IOException {
    byte[] packed = gzip("\uFEFFtime,x\n2024-01-01,1\n2024-01-02,2\n");

    assertThat(
            CsvSeries.read("bytes", new ByteArrayInputStream(packed), CsvFormat.DETECT).toArray())
        .containsExactly(1, 2);
  }

  @Test
  void read_gzipInGzip_isUnpackedTwiceAndRefusedBeyond() throws IOException {
    byte[] twice = gzip(gzip("x\n1\n2\n"));

    assertThat(CsvSeries.read("b", new ByteArrayInputStream(twice), CsvFormat.DETECT).toArray())
        .containsExactly(1, 2);
    byte[] packed = gzip(twice);
    assertThatExceptionOfType(CsvException.class)
        .isThrownBy(() -> CsvSeries.read("b", new ByteArrayInputStream(packed), CsvFormat.DETECT))
        .withMessage("b: the text is packed by gzip more than 2 times over; unpack the file");
  }

  @Test
  void read_gzipThatIsCutOffOrDamaged_isRefused() throws IOException {
    byte[] packed = gzip("x,y\n" + "1,2\n".repeat(500));
    byte[] damaged = packed.clone();
    damaged[damaged.length - 6] ^= 1;

    for (byte[] bytes : List.of(Arrays.copyOf(packed, packed.length / 2), damaged)) {
      assertThatExceptionOfType(CsvException.class)
          .isThrownBy(
              () -> CsvSeries.read("bytes", new ByteArrayInputStream(bytes), CsvFormat.DETECT))
          .withMessageContainingAll("bytes", "gzip");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void read_fewBytes_areNoSeries(int length) {
    assertThatExceptionOfType(CsvException.class)
        .isThrownBy(
            () ->
                CsvSeries.read(
                    "bytes", new ByteArrayInputStream(new byte[length]), CsvFormat.DETECT));
  }

  @Test
  void format_wrongSettings_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> CsvFormat.DETECT.withDecimal('x'));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CsvFormat.DETECT.withTimePattern("qq{"))
        .withMessageContaining("was 'qq{'");
    assertThatIllegalArgumentException().isThrownBy(() -> CsvFormat.DETECT.withoutHeader("a", "a"));
    assertThatIllegalArgumentException().isThrownBy(() -> CsvFormat.DETECT.withDelimiter('"'));
  }
}
