package io.github.forecast4j.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.forecast4j.csv.CsvFormat;
import io.github.forecast4j.csv.CsvSeries;
import io.github.forecast4j.series.ListedGrid;
import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.series.TimeStep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplingTest {

  private static final double GAP = Double.NaN;

  private static TimeSeries ones(String start, String step, int rows) {
    double[] values = new double[rows];
    Arrays.fill(values, 1);
    return TimeSeries.of(
        StampGrid.of(ZonedDateTime.parse(start), TimeStep.parse(step)), List.of("x"), values);
  }

  private static Resampling sums(String step) {
    return Resampling.to(TimeStep.parse(step)).otherwise(Aggregation.SUM);
  }

  private static List<String> labels(TimeSeries series) {
    return IntStream.range(0, series.length()).mapToObj(series.grid()::label).toList();
  }

  @Test
  void apply_hoursToDaysAcrossTheClock_countsTheHoursOfEachDay() {
    TimeSeries spring = ones("2024-03-30T00:00+01:00[Europe/Prague]", "PT1H", 24 + 23 + 24);
    TimeSeries autumn = ones("2024-10-26T00:00+02:00[Europe/Prague]", "PT1H", 24 + 25 + 24);

    assertThat(sums("P1D").apply(spring).values("x")).containsExactly(24, 23, 24);
    assertThat(labels(sums("P1D").apply(spring)))
        .containsExactly(
            "2024-03-30T00:00:00+01:00", "2024-03-31T00:00:00+01:00", "2024-04-01T00:00:00+02:00");
    assertThat(sums("P1D").apply(autumn).values("x")).containsExactly(24, 25, 24);
  }

  @Test
  void apply_daysToMonths_countsTheDaysOfEachMonth() {
    TimeSeries months = sums("P1M").apply(ones("2024-01-01T00:00Z", "P1D", 91));

    assertThat(months.values("x")).containsExactly(31, 29, 31);
    assertThat(months.grid().label(1)).isEqualTo("2024-02-01T00:00:00Z");
    assertThat(months.grid().timeStep()).hasValue(TimeStep.parse("P1M"));
  }

  @ParameterizedTest
  @CsvSource({
    "P7D, 2024-01-03T00:00Z, P1D, 20, 2024-01-08T00:00:00Z, 7",
    "P3M, 2024-02-01T00:00Z, P1M, 6, 2024-04-01T00:00:00Z, 3",
    "PT6H, 2024-01-01T05:00Z, PT1H, 14, 2024-01-01T06:00:00Z, 6",
    "P2D, 2024-01-03T00:00Z, P1D, 5, 2024-01-03T00:00:00Z, 2"
  })
  void apply_incompleteEnds_areLeftOut(
      String step, String start, String own, int rows, String first, double sum) {
    TimeSeries coarse = sums(step).apply(ones(start, own, rows));

    assertThat(coarse.grid().label(0)).isEqualTo(first);
    assertThat(coarse.values("x")).containsOnly(sum);
  }

  @ParameterizedTest
  @EnumSource(Aggregation.class)
  void apply_eachRule_isWhatItSays(Aggregation rule) {
    TimeSeries series =
        ones("2024-01-01T00:00Z", "PT6H", 4)
            .on(StampGrid.of(ZonedDateTime.parse("2024-01-01T00:00Z"), TimeStep.parse("PT6H")));
    TimeSeries values = TimeSeries.of(series.grid(), List.of("x"), 4, 8, 2, 6);

    double expected =
        switch (rule) {
          case SUM -> 20;
          case MEAN -> 5;
          case LAST -> 6;
          case MIN -> 2;
          case MAX -> 8;
        };
    assertThat(Resampling.to(TimeStep.parse("P1D")).channel("x", rule).apply(values).values("x"))
        .containsExactly(expected);
  }

  @Test
  void apply_gapInABucket_isAGapUnlessAShareWillDo() {
    TimeSeries series =
        TimeSeries.of(
            StampGrid.of(ZonedDateTime.parse("2024-01-01T00:00Z"), TimeStep.parse("PT6H")),
            List.of("x"),
            1,
            2,
            GAP,
            4,
            5,
            6,
            7,
            8,
            GAP,
            GAP,
            GAP,
            1);

    assertThat(sums("P1D").apply(series).values("x")).containsExactly(GAP, 26, GAP);
    assertThat(sums("P1D").atLeast(.75).apply(series).values("x")).containsExactly(7, 26, GAP);
    assertThatIllegalArgumentException().isThrownBy(() -> sums("P1D").atLeast(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1H", "PT30M", "PT0.001S"})
  void apply_stepThatIsNotCoarser_isRefused(String step) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sums(step).apply(ones("2024-01-01T00:00Z", "PT1H", 48)))
        .withMessageContainingAll("not coarser", step, "PT1H");
  }

  @Test
  void apply_listedStampsThatLeapOverABucket_leaveAGap() {
    List<Instant> stamps =
        Stream.of("00:00", "00:10", "00:20", "01:30", "01:40", "01:50")
            .map(time -> Instant.parse("2024-01-01T" + time + ":00Z"))
            .toList();
    ListedGrid grid = ListedGrid.of(stamps, TimeStep.parse("PT10M"), ZoneOffset.UTC);

    assertThat(sums("PT30M").apply(TimeSeries.of(grid, List.of("x"), 1, 2, 3, 4, 5, 6)).values("x"))
        .containsExactly(6, GAP, GAP, 15);
  }

  @Test
  void apply_whatCannotBe_isRefused() {
    TimeSeries hours = ones("2024-01-01T00:00Z", "PT1H", 20);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Resampling.to(TimeStep.parse("P1D")).apply(hours))
        .withMessageContainingAll("'x'", "no rule");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sums("P1D").apply(hours))
        .withMessageContaining("do not fill");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sums("P1D").apply(TimeSeries.of("x", 1, 2)))
        .withMessageContaining("time stamps");
  }

  @Test
  void apply_realHoursToDays_areThePublishedDays() {
    Path data = Path.of(System.getProperty("cesnet", "../../shared/data/cesnet"));
    assumeTrue(Files.isDirectory(data), () -> "the CESNET series are not here: " + data);
    List<String> sums = List.of("n_flows", "n_packets", "n_bytes", "sum_n_dest_ip");
    CsvFormat format = CsvFormat.DETECT.withChannels(sums);

    for (String address : List.of("103", "1368")) {
      TimeSeries daily =
          CsvSeries.read(
              data.resolve("ip-daily/" + address + ".csv"),
              format.withTimes(data.resolve("times/times_1_day.csv")));
      TimeSeries hourly =
          CsvSeries.read(
              data.resolve("ip-hourly/" + address + ".csv"),
              format.withTimes(data.resolve("times/times_1_hour.csv")));

      TimeSeries resampled = sums("P1D").atLeast(.5).apply(hourly);

      assertThat(resampled.grid().label(0)).isEqualTo(daily.grid().label(0));
      assertThat(resampled.length()).isEqualTo(daily.length());
      assertThat(resampled.toArray()).containsExactly(daily.toArray(), within(0.0));
    }
  }
}
