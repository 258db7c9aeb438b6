package io.github.forecast4j.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.forecast4j.series.ListedGrid;
import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.series.TimeStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files joined with a file of times, real ones where they are here. */
class CesnetFilesTest {

  private static final Path DATA =
      Path.of(System.getProperty("cesnet", "../../shared/data/cesnet"));
  private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

  private static CsvFormat joined(String times) {
    return CsvFormat.DETECT.withTimes(DATA.resolve("times").resolve(times)).withZone(PRAGUE);
  }

  private static void requireTheSeries() {
    assumeTrue(Files.isDirectory(DATA), () -> "the CESNET series are not here: " + DATA);
  }

  @Test
  void tenMinutes_joinedOnTheirIds_haveTheListedStamps() {
    requireTheSeries();

    TimeSeries series =
        CsvSeries.read(DATA.resolve("ip-10min/103.csv"), joined("times_10_minutes.csv"));

    assertThat(series.length()).isEqualTo(40_298);
    assertThat(series.grid()).isInstanceOf(ListedGrid.class);
    assertThat(series.grid().timeStep()).hasValue(new TimeStep(Duration.ofMinutes(10)));
    assertThat(series.grid().label(0)).isEqualTo("2023-10-09T02:03:49+02:00");
    assertThat(series.grid().label(2880)).isEqualTo("2023-10-29T02:03:49+01:00");
    assertThat(series.grid().label(40_297)).isEqualTo("2024-07-14T23:50:52+02:00");
    assertThat(series.grid().label(40_298)).isEqualTo("2024-07-15T00:00:52+02:00");
    assertThat(series.value(32_680, 0)).isEqualTo(168);
    assertThat(series.hasGap(24_892)).isTrue();
  }

  @Test
  void hours_joinedOnTheirIds_areRegular() {
    requireTheSeries();

    TimeSeries series =
        CsvSeries.read(DATA.resolve("ip-hourly/103.csv"), joined("times_1_hour.csv"));

    assertThat(series.grid()).isInstanceOf(StampGrid.class);
    assertThat(series.grid().timeStep()).hasValue(TimeStep.parse("PT1H"));
    assertThat(series.grid().label(0)).isEqualTo("2023-10-09T02:00:00+02:00");
  }

  @Test
  void folder_ofDays_isOneCall() {
    requireTheSeries();

    CsvFolder folder =
        CsvFolder.read(
            DATA.resolve("ip-daily"),
            joined("times_1_day.csv").withZone(ZoneId.of("UTC")).withChannels(List.of("n_bytes")));

    assertThat(folder.refused()).isEmpty();
    assertThat(folder.group().size()).isEqualTo(74);
    assertThat(folder.series().values()).allMatch(series -> series.length() == 280);
    assertThat(folder.group().series("103").grid().timeStep()).hasValue(TimeStep.parse("P1D"));
  }

  // ------------------------------------------------------------------ small files

  @TempDir private Path folder;
  private CsvFormat format = CsvFormat.DETECT;

  @BeforeEach
  void listTimes() {
    format = CsvFormat.DETECT.withTimes(folder.resolve("times.txt"));
  }

  private void times(String... lines) throws IOException {
    Files.writeString(folder.resolve("times.txt"), String.join("\n", lines));
  }

  private Path series(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines));
  }

  @Test
  void read_idsThatStartLate_leaveAGapBefore() throws IOException {
    times("id,time", "3,2024-01-01 00:30Z", "2,2024-01-01 00:10Z", "1,2024-01-01 00:00Z");

    TimeSeries series = CsvSeries.read(series("a.csv", "id,x", "2,5", "3,6"), format);

    assertThat(series.values("x")).containsExactly(Double.NaN, 5, 6);
    assertThat(series.grid().label(0)).isEqualTo("2024-01-01T00:00:00Z");
    assertThat(series.grid().label(1)).isEqualTo("2024-01-01T00:10:00Z");
    assertThat(series.grid().label(2)).isEqualTo("2024-01-01T00:30:00Z");
    assertThat(series.grid().label(3)).isEqualTo("2024-01-01T00:40:00Z");
  }

  @Test
  void read_idWithoutATime_isRefused() throws IOException {
    times("id,time", "0,2024-01-01 00:00Z", "1,2024-01-01 00:10Z");
    Path file = series("a.csv", "id,x", "1,5", "2,6");

    assertThatExceptionOfType(CsvException.class)
        .isThrownBy(() -> CsvSeries.read(file, format))
        .withMessageContainingAll("a.csv", "line 3", "column id", "'2'", "0 to 1");
  }

  @Test
  void read_timesThatLackAnIdOrDescend_areRefused() throws IOException {
    Path file = series("a.csv", "id,x", "0,5");

    times("id,time", "0,2024-01-01 00:00Z", "2,2024-01-01 00:10Z");
    assertThatExceptionOfType(CsvException.class)
        .isThrownBy(() -> CsvSeries.read(file, format))
        .withMessageContainingAll("times.txt", "lacks id 1");

    times("id,time", "0,2024-01-01 00:10Z", "1,2024-01-01 00:00Z");
    assertThatExceptionOfType(CsvException.class)
        .isThrownBy(() -> CsvSeries.read(file, format))
        .withMessageContainingAll("times.txt", "line 3", "not later");
  }

  @Test
  void read_noIdsToJoinOn_isRefused() throws IOException {
    times("id,time", "0,2024-01-01 00:00Z", "1,2024-01-01 00:10Z");
    Path file = series("a.csv", "x,y", "5,6");

    assertThatExceptionOfType(CsvException.class)
        .isThrownBy(() -> CsvSeries.read(file, format))
        .withMessageContainingAll("a.csv", "withIdColumn");
  }

  @Test
  void folder_oneBadFile_isReportedByNameAndTheRestIsRead() throws IOException {
    series("good.csv", "id,x", "0,1");
    series("bad.csv", "id,x", "0,many");
    series("notes.txt", "hello");

    CsvFolder read = CsvFolder.read(folder, CsvFormat.DETECT);

    assertThat(read.series()).containsOnlyKeys("good");
    assertThat(read.refused()).containsOnlyKeys("bad");
    assertThat(read.refused().get("bad")).hasMessageContaining("'many'");
  }

  @Test
  void folder_twoFilesOfOneName_areRefusedByNameAndTheRestIsRead() throws IOException {
    series("a.csv", "id,x", "0,1");
    series("a.csv.gz", "id,x", "0,2");
    series("b.csv.gz", "id,x", "0,3");

    CsvFolder read = CsvFolder.read(folder, CsvFormat.DETECT);

    assertThat(read.series()).containsOnlyKeys("b");
    assertThat(read.refused()).containsOnlyKeys("a");
    assertThat(read.refused().get("a")).hasMessageContainingAll("a.csv:", "a.csv.gz", "rename");
  }

  @Test
  void folder_withAFolderNamedLikeAFile_passesItOver() throws IOException {
    series("a.csv", "id,x", "0,1");
    Files.createDirectory(folder.resolve("x.csv"));

    CsvFolder read = CsvFolder.read(folder, CsvFormat.DETECT);

    assertThat(read.series()).containsOnlyKeys("a");
    assertThat(read.refused()).isEmpty();
  }

  @Test
  void folder_withoutAFile_isRefused() {
    assertThatExceptionOfType(CsvException.class)
        .isThrownBy(() -> CsvFolder.read(folder, CsvFormat.DETECT))
        .withMessageContaining("*.csv");
  }
}
