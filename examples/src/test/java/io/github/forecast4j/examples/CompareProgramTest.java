package io.github.forecast4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.forecast4j.examples.Programs.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareProgramTest {

  private static final String BASELINES = "last-value,mean,ridge";

  @TempDir Path out;

  @Test
  void comparison_ofTheSample_writesEveryFieldOfItsContract() throws IOException {
    Outcome outcome = compare("--protocol", "S", "--data", Programs.SAMPLE.toString());

    assertThat(outcome.exitCode()).as(outcome.progress()).isZero();
    ComparisonReport report = ComparisonReport.read(out);
    assertThat(report.protocol()).isEqualTo("S");
    assertThat(report.results())
        .hasSize(6)
        .allSatisfy(
            result ->
                assertThat(result)
                    .containsOnlyKeys(
                        "model",
                        "series",
                        "target",
                        "window",
                        "horizon",
                        "rows",
                        "seed",
                        "rmse_scaled",
                        "rmse",
                        "mae",
                        "smape",
                        "r2",
                        "skill",
                        "epochs",
                        "best_epoch",
                        "seconds",
                        "seconds_to_best",
                        "windows_per_second",
                        "stride")
                    .containsEntry("window", 24L)
                    .containsEntry("horizon", 1L)
                    .containsEntry("seed", null));
    assertThat(report.medians())
        .hasSize(3)
        .allSatisfy(
            median ->
                assertThat(median)
                    .containsOnlyKeys(
                        "model",
                        "rmse_scaled",
                        "skill",
                        "ratio_last",
                        "skill_left_out",
                        "beats_last",
                        "beats_ridge",
                        "min",
                        "max"));
  }

  @Test
  void lastValue_hasNoSkillAgainstItself() throws IOException {
    compare("--protocol", "S", "--data", Programs.SAMPLE.toString());

    assertThat(ComparisonReport.read(out).medians())
        .filteredOn(median -> "last-value".equals(median.get("model")))
        .singleElement()
        .satisfies(
            median ->
                assertThat(median).containsEntry("skill", 0.0).containsEntry("ratio_last", 1.0));
  }

  @Test
  void shares_ofSeriesThatAreWon_areCountedAgainstLastValueAndRidge() throws IOException {
    compare("--protocol", "D2", "--data", Programs.SAMPLE.toString());

    ComparisonReport report = ComparisonReport.read(out);
    assertThat(report.median("last-value", "beats_last")).isEqualTo(0.0);
    assertThat(report.median("ridge", "beats_ridge")).isEqualTo(0.0);
    assertThat(report.median("ridge", "beats_last"))
        .isEqualTo(report.shareBelow("ridge", "last-value"));
    assertThat(report.median("mean", "beats_ridge")).isEqualTo(report.shareBelow("mean", "ridge"));
  }

  @Test
  void folds_judgeBlocksBeforeTheTestPartAndNothingOfIt() throws IOException {
    String[] inner = {"--protocol", "S", "--data", Programs.SAMPLE.toString(), "--folds", "3"};
    Outcome outcome = compare(inner);

    assertThat(outcome.exitCode()).as(outcome.progress()).isZero();
    assertThat(ComparisonReport.read(out).results())
        .extracting(result -> result.get("series"))
        .contains("institution-0, fold 1", "institution-0, fold 2", "institution-0, fold 3")
        .doesNotContain("institution-0");
    assertThat(outcome.progress())
        .contains(
            "fold 1, window 24", "100 windows to learn from", "14 to choose by", "30 to judge by");
    assertThat(outcome.out())
        .contains("in the median of 3 folds")
        .doesNotContain("chance may rank");
  }

  @Test
  void hyperparameters_andEncoding_reachTheNetworks() throws IOException {
    Outcome outcome =
        Programs.run(
            "compare",
            "--protocol",
            "S",
            "--data",
            Programs.SAMPLE.toString(),
            "--models",
            "mlp",
            "--set",
            "epochs=3",
            "--set",
            "units=5",
            "--calendar",
            "none",
            "--out",
            out.toString());

    assertThat(outcome.exitCode()).as(outcome.progress()).isZero();
    assertThat(outcome.progress()).contains("3 epochs");
    assertThat(ComparisonReport.read(out).results())
        .filteredOn(result -> "mlp".equals(result.get("model")))
        .isNotEmpty()
        .allSatisfy(CompareProgramTest::tellsWhatItCost);
  }

  private static void tellsWhatItCost(Map<String, @Nullable Object> result) {
    assertThat(result).containsEntry("epochs", 3L);
    assertThat((Long) result.get("best_epoch")).isBetween(1L, 3L);
    assertThat((Double) result.get("seconds_to_best"))
        .isBetween(0.0, (Double) result.get("seconds"));
    assertThat((Double) result.get("windows_per_second")).isPositive();
  }

  @Test
  void hyperparameter_thatIsNotThere_isRefusedWithThoseThereAre() {
    Outcome outcome =
        compare("--protocol", "S", "--models", "mlp", "--set", "colour=red", "--data", "x");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.progress()).contains("colour", "dropout");
  }

  @Test
  void network_runsOnceForEverySeed() throws IOException {
    Outcome outcome =
        Programs.run(
            "compare",
            "--protocol",
            "D1",
            "--data",
            Programs.SAMPLE.toString(),
            "--models",
            "lstm",
            "--seeds",
            "2",
            "--out",
            out.toString());

    assertThat(outcome.exitCode()).as(outcome.progress()).isZero();
    assertThat(ComparisonReport.read(out).results())
        .filteredOn(result -> "all".equals(result.get("rows")))
        .extracting(result -> result.get("seed"))
        .containsExactly(1L, 2L);
    assertThat(outcome.out()).contains("lstm").contains("repeating the last value");
    assertThat(outcome.progress()).contains("lstm on institution-0, seed 2");
  }

  @Test
  void baselines_onTheOriginalsSeries_equalTheReference() throws IOException {
    assumeTrue(Programs.realSeriesAreHere(), "the real series are not beside the checkout");

    compare("--protocol", "S", "--data", Programs.REAL.toString());
    ComparisonReport original = ComparisonReport.read(out);
    assertThat(original.rmse("last-value", "all")).isEqualTo(.0816);
    assertThat(original.rmse("ridge", "all")).isEqualTo(.0872);
    assertThat(original.rmse("last-value", "no-outage")).isEqualTo(.0800);
    assertThat(original.rmse("ridge", "no-outage")).isEqualTo(.0829);

    compare("--protocol", "D1", "--data", Programs.REAL.toString());
    ComparisonReport daily = ComparisonReport.read(out);
    assertThat(daily.rmse("last-value", "all")).isEqualTo(.0942);
    assertThat(daily.rmse("ridge", "all")).isEqualTo(.1198);
    assertThat(daily.rmse("last-value", "no-outage")).isEqualTo(.0857);
    assertThat(daily.rmse("ridge", "no-outage")).isEqualTo(.1129);
  }

  @Test
  void baselines_onAnHourlyFileWithGaps_equalTheReference() throws IOException {
    Path hourly = Programs.REAL.resolve("ip-hourly").resolve("103.csv");
    assumeTrue(Files.exists(hourly), "the real series are not beside the checkout");

    compareFile(
        hourly,
        "--gaps",
        "zero",
        "--start",
        "2023-10-09T00:00:00Z",
        "--step",
        "PT1H",
        "--zone",
        "Europe/Prague");

    ComparisonReport report = ComparisonReport.read(out);
    assertThat(report.rmse("last-value", "all")).isEqualTo(.0554);
    assertThat(report.rmse("ridge", "all")).isEqualTo(.0486);
  }

  @Test
  void file_withoutTimeStamps_isComparedWithoutCalendar() throws IOException {
    Path file = Files.writeString(out.resolve("mine.csv"), numbered(200));

    Outcome outcome = compareFile(file, "--gaps", "last");

    assertThat(outcome.exitCode()).as(outcome.progress()).isZero();
    assertThat(outcome.progress()).contains("the calendar is off");
    assertThat(ComparisonReport.read(out).results())
        .extracting(result -> result.get("series"))
        .containsOnly("mine");
  }

  @Test
  void gaps_thatAreSkipped_leaveWindowsOutAndSaySo() throws IOException {
    Path file = Files.writeString(out.resolve("mine.csv"), numbered(200));

    Outcome outcome = compareFile(file, "--gaps", "skip");

    assertThat(outcome.progress()).contains("25 windows over gaps are left out");
  }

  @Test
  void unknownModel_isRefusedWithTheNamesThereAre() {
    Outcome outcome =
        Programs.run(
            "compare",
            "--data",
            Programs.SAMPLE.toString(),
            "--models",
            "oracle",
            "--out",
            out.toString());

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.progress())
        .contains("error: no model is named 'oracle'", "gru-fcn", "last-value")
        .doesNotContain("\tat ");
  }

  @Test
  void folderWithoutSeries_isRefusedByName() {
    Outcome outcome = compare("--protocol", "S", "--data", out.toString());

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.progress()).contains("institution-0-daily.csv");
  }

  @Test
  void seriesThatStops_isNoMatchForTheLastValue() throws IOException {
    StringBuilder rows = new StringBuilder("id,x\n");
    for (int id = 0; id < 200; id++) {
      rows.append(id).append(',').append(id < 120 ? id % 5 : 0).append('\n');
    }
    Path file = Files.writeString(out.resolve("stops.csv"), rows);

    Outcome outcome = compare("--csv=" + file, "--window=5");

    assertThat(outcome.exitCode()).as(outcome.progress()).isZero();
    assertThat(outcome.out())
        .contains("Repeating the last value errs nowhere")
        .doesNotContain("Infinity %");
    assertThat(Files.readString(out.resolve("report.html"))).doesNotContain("\"skill\":0");
  }

  @Test
  void seriesThatStops_amongOthers_isLeftOutOfMediansOfSkillAndCounted() throws IOException {
    Path stops = Files.writeString(out.resolve("stops.csv"), rows(200, i -> i < 120 ? i % 5 : 0));
    Path wave = Files.writeString(out.resolve("wave.csv"), rows(200, i -> i % 5));

    Outcome outcome = compare("--csv=" + stops + "," + wave, "--window=5");

    assertThat(outcome.exitCode()).as(outcome.progress()).isZero();
    assertThat(outcome.out())
        .contains("Skill leaves out 1 of 2 series, on which repeating the last value errs nowhere.")
        .doesNotContain("Infinity");
    ComparisonReport report = ComparisonReport.read(out);
    assertThat(report.median("ridge", "skill_left_out")).isEqualTo(1L);
    assertThat((Double) report.median("ridge", "skill")).isGreaterThan(.9);
    assertThat(report.results())
        .filteredOn(result -> "stops".equals(result.get("series")))
        .filteredOn(result -> "mean".equals(result.get("model")))
        .allSatisfy(result -> assertThat(result).containsEntry("skill", null));
    assertThat(Files.readString(out.resolve("report.html"))).contains("Skill leaves out 1 of 2");
  }

  @Test
  void noWindowsToChooseBy_areWarnedOfInProgramAndReport() throws IOException {
    Path wave = Files.writeString(out.resolve("wave.csv"), rows(200, i -> i % 5));

    Outcome outcome =
        compare(
            "--csv=" + wave, "--window=5", "--split=0.8,0,0.2", "--models=mlp", "--set=epochs=2");

    assertThat(outcome.exitCode()).as(outcome.progress()).isZero();
    assertThat(outcome.progress()).contains("no windows to choose by");
    assertThat(outcome.out()).contains("There are no windows to choose by");
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("There are no windows to choose by");
  }

  @Test
  void namedModel_thatCannotLearnALaterFile_isRefusedBeforeAnyTraining() throws IOException {
    String days =
        IntStream.range(0, 200)
            .mapToObj(i -> LocalDate.parse("2024-01-01").plusDays(i) + "," + i % 5)
            .collect(Collectors.joining("\n", "time,x\n", "\n"));
    Path first = Files.writeString(out.resolve("days.csv"), days);
    Path second = Files.writeString(out.resolve("bare.csv"), rows(200, i -> i % 5));

    Outcome outcome =
        compare("--csv=" + first + "," + second, "--window=8", "--models=mlp,seasonal");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.progress())
        .contains("error: seasonal on bare: no season is usual", "leave seasonal out")
        .doesNotContain("windows to learn from", "mlp on");
  }

  @Test
  void laterProtocol_withoutData_isRefusedBeforeAnyTraining() {
    Outcome outcome = compare("--protocol=S,M", "--data=" + Programs.SAMPLE);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.progress()).contains("ip-10min").doesNotContain("windows to learn from");
  }

  @Test
  void fewWindowsToJudgeBy_areWarnedOf() throws IOException {
    Path wave = Files.writeString(out.resolve("wave.csv"), rows(100, i -> i % 5));

    Outcome outcome = compare("--csv=" + wave, "--window=5");

    assertThat(outcome.out()).contains("There are fewer than 30 windows to judge by");
    assertThat(Files.readString(out.resolve("report.html"))).contains("chance may rank models");
  }

  @Test
  void outageOfCesnet_isNoneOfAUsersOwnFile() throws IOException {
    StringBuilder rows = new StringBuilder("time,x\n");
    LocalDate first = LocalDate.parse("2024-01-01");
    for (int day = 0; day < 200; day++) {
      rows.append(first.plusDays(day)).append(',').append(day % 7).append('\n');
    }
    Path file = Files.writeString(out.resolve("mine.csv"), rows);

    Outcome outcome = compare("--csv=" + file, "--window=7");

    assertThat(outcome.exitCode()).as(outcome.progress()).isZero();
    assertThat(outcome.out()).doesNotContain("no outage");
    assertThat(ComparisonReport.read(out).results())
        .extracting(result -> result.get("rows"))
        .containsOnly("all");
    assertThat(Files.readString(out.resolve("report.html"))).contains("\"outage\":[]");
  }

  @Test
  void shares_thatDoNotSumToOne_areRefused() throws IOException {
    Path file = Files.writeString(out.resolve("mine.csv"), numbered(200));

    Outcome outcome =
        Programs.run(
            "compare", "--csv", file.toString(), "--split", "0.5,0.1,0.1", "--out", out.toString());

    assertThat(outcome.progress()).contains("--split").contains("[0.5, 0.1, 0.1]");
  }

  private Outcome compare(String... options) {
    return run(Map.of("--models", BASELINES, "--out", out.toString()), options);
  }

  private Outcome compareFile(Path file, String... options) {
    return run(
        Map.of(
            "--csv",
            file.toString(),
            "--targets",
            "n_bytes",
            "--window",
            "24",
            "--split",
            "0.35,0.05,0.60",
            "--models",
            BASELINES,
            "--out",
            out.toString()),
        options);
  }

  private static Outcome run(Map<String, String> common, String... options) {
    return Programs.run(
        Stream.of(
                Stream.of("compare"),
                common.entrySet().stream().flatMap(o -> Stream.of(o.getKey(), o.getValue())),
                Stream.of(options))
            .flatMap(words -> words)
            .toArray(String[]::new));
  }

  private static String rows(int count, IntUnaryOperator value) {
    return IntStream.range(0, count)
        .map(value)
        .mapToObj(String::valueOf)
        .collect(Collectors.joining("\n", "x\n", "\n"));
  }

  /** Rows with an id, of which number 150 is missing. */
  private static String numbered(int rows) {
    StringBuilder text = new StringBuilder("id_time,n_bytes\n");
    for (int id = 0; id < rows; id++) {
      if (id != 150) {
        text.append(id).append(',').append(100 + id % 7).append('\n');
      }
    }
    return text.toString();
  }
}
