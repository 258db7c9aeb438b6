package io.github.forecast4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.forecast4j.examples.Programs.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** The baselines of every protocol, held against the numbers of an independent program. */
class ProtocolsTest {

  private static final List<String> NAMES =
      List.of("last-value", "seasonal", "drift", "mean", "ridge");
  private static final String BASELINES = String.join(",", NAMES);

  /** Reports of protocols on the real series, each made once. */
  private static final Map<String, ComparisonReport> MADE = new HashMap<>();

  @TempDir Path out;

  @Test
  @Tag("slow")
  void d2_isOneModelForAllSeries_asTheReferenceHasIt() throws IOException {
    ComparisonReport report = real("D2");

    assertThat(median(report, "last-value", "rmse_scaled")).isEqualTo(.1934);
    assertThat(median(report, "ridge", "rmse_scaled")).isEqualTo(.1813);
    assertThat(median(report, "ridge", "ratio_last")).isEqualTo(.94);
    assertThat(report.results()).hasSize(5 * 75 * 2);
    assertThat(median(report, "seasonal", "rmse_scaled")).isEqualTo(.2577);
    assertThat(medianOf(report, "seasonal", "no-outage")).isEqualTo(.2397);
    assertThat(medianOf(report, "last-value", "no-outage")).isEqualTo(.1859);
    assertThat(medianOf(report, "ridge", "no-outage")).isEqualTo(.1738);
  }

  @ParameterizedTest
  @Tag("slow")
  @CsvSource({
    "H, 103, .0554, .0867, .057, .1241, .0486",
    "H, 122, .0512, .0816, .0527, .1818, .0477",
    "H, 1368, .0548, .0689, .0562, .1065, .0475",
    "H, 1580, .0302, .0486, .031, .166, .0277",
    "H24, 103, .1325, .0877, .1339, .1222, .0584",
    "H24, 122, .1035, .0812, .1062, .1815, .0756",
    "H24, 1368, .0829, .0695, .0849, .1034, .0554",
    "H24, 1580, .0531, .0474, .0547, .1793, .04",
    "M, 103, .033, .0414, .0332, .0456, .0258",
    "M, 122, .0493, .0623, .0495, .1115, .0392"
  })
  void addresses_areEachByThemselves_asTheReferenceHasThem(ArgumentsAccessor reference)
      throws IOException {
    ComparisonReport report = shared(reference.getString(0));

    for (int i = 0; i < NAMES.size(); i++) {
      assertThat(rmse(report, NAMES.get(i), reference.getString(1)))
          .as(NAMES.get(i))
          .isEqualTo(reference.getDouble(2 + i));
    }
  }

  @Test
  @Tag("slow")
  void medians_areTakenOverTheSeries() throws IOException {
    ComparisonReport report = shared("H");

    assertThat(median(report, "last-value", "rmse_scaled"))
        .isEqualTo(medianOf(report, "last-value", "all"))
        .isCloseTo((.0512 + .0548) / 2, within(1e-4));
  }

  @Test
  void stride_thinsWhatNetworksLearnFrom_andIsSaid() throws IOException {
    Outcome outcome =
        run("H", Programs.SAMPLE, "--models", "ridge,lstm", "--stride", "50", "--window", "6");

    assertThat(outcome.exitCode()).as(outcome.progress()).isZero();
    assertThat(outcome.progress()).contains("one of 50 training windows");
    assertThat(ComparisonReport.read(out).results())
        .filteredOn(result -> "lstm".equals(result.get("model")))
        .isNotEmpty()
        .allSatisfy(result -> assertThat(result).containsEntry("stride", 50L));
    assertThat(ComparisonReport.read(out).results())
        .filteredOn(result -> "ridge".equals(result.get("model")))
        .isNotEmpty()
        .allSatisfy(result -> assertThat(result).containsEntry("stride", 1L));
  }

  @Test
  void d2_ofTheSample_saysThatItIsOneGroup() throws IOException {
    Outcome outcome = run("D2", Programs.SAMPLE, "--models", BASELINES);

    assertThat(outcome.exitCode()).as(outcome.progress()).isZero();
    assertThat(outcome.progress()).contains("5 series as one group");
    assertThat(ComparisonReport.read(out).results())
        .extracting(result -> result.get("series"))
        .contains("1001", "1004", "institution-0");
  }

  @Test
  void gaps_ofHourlyFiles_canBeSkipped() throws IOException {
    Path gappy = Programs.REAL.resolve("ip-hourly-gaps").resolve("84111.csv");
    assumeTrue(Files.exists(gappy), "the real series are not beside the checkout");

    Outcome outcome =
        Programs.run(
            "compare",
            "--csv",
            gappy.toString(),
            "--targets",
            "n_bytes",
            "--window",
            "24",
            "--split",
            "0.35,0.05,0.60",
            "--gaps",
            "skip",
            "--start",
            "2023-10-09T00:00:00Z",
            "--step",
            "PT1H",
            "--models",
            BASELINES,
            "--out",
            out.toString());

    assertThat(outcome.exitCode()).as(outcome.progress()).isZero();
    assertThat(outcome.progress()).contains("windows over gaps are left out");
    assertThat(ComparisonReport.read(out).medians())
        .hasSize(5)
        .allSatisfy(m -> assertThat((Double) m.get("rmse_scaled")).isPositive().isFinite());
  }

  @Test
  void model_thatNobodyAskedFor_isLeftOutWhereItCannotBeFitted() throws IOException {
    StringBuilder rows = new StringBuilder("x\n");
    for (int i = 0; i < 60; i++) {
      rows.append(i % 7).append('\n');
    }
    Path file = Files.writeString(out.resolve("bare.csv"), rows);
    String[] words = {
      "compare", "--csv", file.toString(), "--window", "8", "--out", out.toString()
    };

    Outcome outcome = Programs.run(words);

    assertThat(outcome.exitCode()).as(outcome.progress()).isZero();
    assertThat(outcome.progress()).containsPattern("seasonal on bare +left out: .*season");
    assertThat(ComparisonReport.read(out).medians())
        .extracting(median -> median.get("model"))
        .contains("last-value", "drift", "ridge", "lstm")
        .doesNotContain("seasonal", "lstm-original");
  }

  @Test
  void unknownProtocol_isRefusedWithThoseThereAre() {
    Outcome outcome = run("X", Programs.SAMPLE);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.progress()).contains("S, D1, D2, H, H24 or M, was 'X'");
  }

  @Test
  void folderWithoutAddresses_isRefusedByName() {
    assertThat(run("M", Programs.SAMPLE).progress()).contains("ip-10min");
  }

  private ComparisonReport shared(String protocol) throws IOException {
    ComparisonReport made = MADE.get(protocol);
    if (made == null) {
      made = real(protocol);
      MADE.put(protocol, made);
    }
    return made;
  }

  private ComparisonReport real(String protocol) throws IOException {
    assumeTrue(Programs.realSeriesAreHere(), "the real series are not beside the checkout");
    Outcome outcome = run(protocol, Programs.REAL, "--models", BASELINES);
    assertThat(outcome.exitCode()).as(outcome.progress()).isZero();
    return ComparisonReport.read(out);
  }

  private Outcome run(String protocol, Path data, String... more) {
    List<String> words =
        new ArrayList<>(List.of("compare", "--protocol", protocol, "--data", data.toString()));
    words.addAll(List.of("--out", out.toString()));
    words.addAll(List.of(more));
    return Programs.run(words.toArray(String[]::new));
  }

  private static double median(ComparisonReport report, String model, String number) {
    return report.medians().stream()
        .filter(median -> model.equals(median.get("model")))
        .mapToDouble(median -> fourDigits(median.get(number)))
        .findFirst()
        .orElseThrow();
  }

  private static double rmse(ComparisonReport report, String model, String series) {
    return report.results().stream()
        .filter(r -> model.equals(r.get("model")) && "all".equals(r.get("rows")))
        .filter(r -> series.equals(r.get("series")))
        .mapToDouble(r -> fourDigits(r.get("rmse_scaled")))
        .findFirst()
        .orElseThrow();
  }

  private static double medianOf(ComparisonReport report, String model, String rows) {
    double[] sorted =
        report.results().stream()
            .filter(r -> model.equals(r.get("model")) && rows.equals(r.get("rows")))
            .mapToDouble(r -> (Double) Objects.requireNonNull(r.get("rmse_scaled")))
            .sorted()
            .toArray();
    int middle = sorted.length / 2;
    return fourDigits(
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
  }

  private static double fourDigits(@Nullable Object number) {
    return Math.round(1e4 * (Double) Objects.requireNonNull(number)) / 1e4;
  }
}
