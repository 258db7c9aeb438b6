package io.github.forecast4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.forecast4j.baseline.Baselines;
import io.github.forecast4j.clean.GapFilling;
import io.github.forecast4j.csv.CsvFormat;
import io.github.forecast4j.csv.CsvSeries;
import io.github.forecast4j.metric.Metrics;
import io.github.forecast4j.model.ModelSpec;
import io.github.forecast4j.scale.Scaler;
import io.github.forecast4j.scale.SeriesScaling;
import io.github.forecast4j.series.TimeSeries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The baselines on a real series, against the numbers of an independent program in Python. The
 * series is not part of the project: the system property {@code cesnet} names its folder.
 */
class CesnetBaselinesTest {

  private static final Path DATA =
      Path.of(System.getProperty("cesnet", "../../shared/data/cesnet"));
  private static final Path FILE = DATA.resolve("institution-0-daily.csv");
  private static final String TARGET = "n_bytes";
  private static final List<String> TWELVE =
      List.of(
          "n_flows",
          "n_packets",
          TARGET,
          "sum_n_dest_asn",
          "sum_n_dest_ports",
          "sum_n_dest_ip",
          "tcp_udp_ratio_packets",
          "tcp_udp_ratio_bytes",
          "dir_ratio_packets",
          "dir_ratio_bytes",
          "avg_duration",
          "avg_ttl");

  @BeforeAll
  static void requireTheSeries() {
    assumeTrue(Files.exists(FILE), () -> "the CESNET series is not here: " + FILE);
  }

  @Test
  void protocolS_window24_hasTheNumbersOfTheReference() {
    Protocol protocol = protocolS(24);

    assertThat(protocol.parts).isEqualTo(new Parts(183, 21, 52));
    protocol.scores(row -> true, .0816, .2105, .0854, .2593, .0872);
    protocol.scores(CesnetBaselinesTest::isOutsideTheOutage, .08, .169, .0827, .2276, .0829);
  }

  @Test
  void protocolS_window12_hasTheNumbersOfTheReference() {
    Protocol protocol = protocolS(12);

    assertThat(protocol.parts).isEqualTo(new Parts(192, 22, 54));
    protocol.scores(row -> true, .0879, .2336, .0931, .268, .1487);
    protocol.scores(CesnetBaselinesTest::isOutsideTheOutage, .08, .169, .085, .2356, .1195);
  }

  @Test
  void protocolD1_twelveChannels_hasTheNumbersOfTheReference() {
    TimeSeries raw = CsvSeries.read(FILE).select(TWELVE);
    int windows = raw.length() - 12;
    int training = (int) (windows * .7);
    Parts parts = new Parts(training, (int) (windows * .8 + 1e-9) - training, 54);
    SeriesScaling scaling = SeriesScaling.fit(Scaler.minMax(), raw.slice(0, 12 + training));
    Protocol protocol = new Protocol(scaling.scale(raw), new Steps(12, 1), parts);

    assertThat(parts).isEqualTo(new Parts(187, 27, 54));
    protocol.scores(row -> true, .0942, .2502, .0997, .2877, .1198);
    protocol.scores(CesnetBaselinesTest::isOutsideTheOutage, .0857, .1811, .0911, .253, .1129);
  }

  @ParameterizedTest
  @CsvSource({
    "103, .0554, .0867, .0570, .1241, .0486",
    "122, .0512, .0816, .0527, .1818, .0477",
    "1368, .0548, .0689, .0562, .1065, .0475",
    "1580, .0302, .0486, .0310, .1660, .0277"
  })
  void protocolH_everyAddress_hasTheNumbersOfTheReference(
      String address, double last, double seasonal, double drift, double mean, double ridge) {
    protocol("ip-hourly/" + address, "times_1_hour", new Steps(24, 1))
        .scores(row -> true, last, seasonal, drift, mean, ridge);
  }

  @ParameterizedTest
  @CsvSource({
    "103, .1325, .0877, .1339, .1222, .0584",
    "122, .1035, .0812, .1062, .1815, .0756",
    "1368, .0829, .0695, .0849, .1034, .0554",
    "1580, .0531, .0474, .0547, .1793, .0400"
  })
  void protocolH24_everyAddress_hasTheNumbersOfTheReference(
      String address, double last, double seasonal, double drift, double mean, double ridge) {
    protocol("ip-hourly/" + address, "times_1_hour", new Steps(168, 24))
        .scores(row -> true, last, seasonal, drift, mean, ridge);
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"103, .0330, .0414, .0332, .0456, .0258", "122, .0493, .0623, .0495, .1115, .0392"})
  void protocolM_everyAddress_hasTheNumbersOfTheReference(
      String address, double last, double seasonal, double drift, double mean, double ridge) {
    protocol("ip-10min/" + address, "times_10_minutes", new Steps(144, 1))
        .scores(row -> true, last, seasonal, drift, mean, ridge);
  }

  /** Shares of 35, 5 and 60 percent of the windows, gaps to zero, scaled by the first two. */
  private static Protocol protocol(String file, String times, Steps steps) {
    TimeSeries raw =
        GapFilling.zero()
            .fill(
                CsvSeries.read(
                    DATA.resolve(file + ".csv"),
                    CsvFormat.DETECT
                        .withChannels(List.of(TARGET))
                        .withTimes(DATA.resolve("times/" + times + ".csv"))));
    int windows = raw.length() - steps.window() - steps.horizon() + 1;
    int training = (int) (windows * .35);
    int known = (int) (windows * .4 + 1e-9);
    Parts parts = new Parts(training, known - training, windows - known);
    TimeSeries learned = raw.slice(0, steps.window() + known + steps.horizon() - 1);
    return new Protocol(SeriesScaling.fit(Scaler.minMax(), learned).scale(raw), steps, parts);
  }

  private static Protocol protocolS(int window) {
    TimeSeries raw = CsvSeries.read(FILE).select(List.of(TARGET));
    int windows = raw.length() - window;
    int test = (int) Math.ceil(.2 * windows);
    int training = (int) ((windows - test) * .9);
    TimeSeries scaled = SeriesScaling.fit(Scaler.minMax(), raw).scale(raw);
    return new Protocol(
        scaled, new Steps(window, 1), new Parts(training, windows - test - training, test));
  }

  /** The probes failed on the days 225 to 239. */
  private static boolean isOutsideTheOutage(int row) {
    return row < 225 || row > 239;
  }

  /** The windows of each part. */
  private record Parts(int training, int validation, int test) {}

  /** The steps of a window and of what follows it. */
  private record Steps(int window, int horizon) {}

  /** A scaled series, and how it is cut. */
  private record Protocol(TimeSeries series, Steps steps, Parts parts) {

    void scores(
        IntPredicate rows,
        double lastValue,
        double seasonal,
        double drift,
        double mean,
        double ridge) {
      assertThat(rmse(Baselines.LAST_VALUE, rows)).isCloseTo(lastValue, within(5e-5));
      assertThat(rmse(Baselines.SEASONAL, rows)).isCloseTo(seasonal, within(5e-5));
      assertThat(rmse(Baselines.DRIFT, rows)).isCloseTo(drift, within(5e-5));
      assertThat(rmse(Baselines.MEAN, rows)).isCloseTo(mean, within(5e-5));
      assertThat(rmse(Baselines.RIDGE, rows)).isCloseTo(ridge, within(5e-5));
    }

    private double rmse(ModelSpec model, IntPredicate rows) {
      int first = steps.window() + parts.training() + parts.validation();
      FittedForecaster forecaster =
          Forecaster.builder()
              .model(model)
              .window(steps.window())
              .horizon(steps.horizon())
              .scaler(Scaler.none())
              .inputs(series.channels().toArray(String[]::new))
              .targets(TARGET)
              .validationWindows(parts.validation())
              .fit(series.slice(0, first + steps.horizon() - 1));
      double[] values = series.values(TARGET);
      int[] tested = IntStream.range(first, first + parts.test()).filter(rows).toArray();
      double[] actual =
          IntStream.of(tested)
              .flatMap(row -> IntStream.range(row, row + steps.horizon()))
              .mapToDouble(row -> values[row])
              .toArray();
      double[] told =
          IntStream.of(tested)
              .mapToObj(row -> forecaster.forecast(series.slice(row - steps.window(), row)))
              .flatMapToDouble(forecast -> Arrays.stream(forecast.values(TARGET)))
              .toArray();
      return Metrics.RMSE.score(actual, told);
    }
  }
}
