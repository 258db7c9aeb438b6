package io.github.forecast4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.forecast4j.baseline.Baselines;
import io.github.forecast4j.csv.CsvSeries;
import io.github.forecast4j.metric.Metrics;
import io.github.forecast4j.model.ModelSpec;
import io.github.forecast4j.scale.Scaler;
import io.github.forecast4j.scale.SeriesScaling;
import io.github.forecast4j.series.TimeSeries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The baselines on a real series, against the numbers of an independent program in Python. The
 * series is not part of the project: the system property {@code cesnet} names its folder.
 */
class CesnetBaselinesTest {

  private static final Path FILE =
      Path.of(System.getProperty("cesnet", "../../shared/data/cesnet"))
          .resolve("institution-0-daily.csv");
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
    protocol.scores(row -> true, .0816, .2593, .0872);
    protocol.scores(CesnetBaselinesTest::isOutsideTheOutage, .08, .2276, .0829);
  }

  @Test
  void protocolS_window12_hasTheNumbersOfTheReference() {
    Protocol protocol = protocolS(12);

    assertThat(protocol.parts).isEqualTo(new Parts(192, 22, 54));
    protocol.scores(row -> true, .0879, .268, .1487);
    protocol.scores(CesnetBaselinesTest::isOutsideTheOutage, .08, .2356, .1195);
  }

  @Test
  void protocolD1_twelveChannels_hasTheNumbersOfTheReference() {
    TimeSeries raw = CsvSeries.read(FILE).select(TWELVE);
    int windows = raw.length() - 12;
    int training = (int) (windows * .7);
    Parts parts = new Parts(training, (int) (windows * .8 + 1e-9) - training, 54);
    SeriesScaling scaling = SeriesScaling.fit(Scaler.minMax(), raw.slice(0, 12 + training));
    Protocol protocol = new Protocol(scaling.scale(raw), 12, parts);

    assertThat(parts).isEqualTo(new Parts(187, 27, 54));
    protocol.scores(row -> true, .0942, .2877, .1198);
    protocol.scores(CesnetBaselinesTest::isOutsideTheOutage, .0857, .253, .1129);
  }

  private static Protocol protocolS(int window) {
    TimeSeries raw = CsvSeries.read(FILE).select(List.of(TARGET));
    int windows = raw.length() - window;
    int test = (int) Math.ceil(.2 * windows);
    int training = (int) ((windows - test) * .9);
    TimeSeries scaled = SeriesScaling.fit(Scaler.minMax(), raw).scale(raw);
    return new Protocol(scaled, window, new Parts(training, windows - test - training, test));
  }

  /** The probes failed on the days 225 to 239. */
  private static boolean isOutsideTheOutage(int row) {
    return row < 225 || row > 239;
  }

  /** The windows of each part. */
  private record Parts(int training, int validation, int test) {}

  /** A scaled series, and how it is cut. */
  private record Protocol(TimeSeries series, int window, Parts parts) {

    void scores(IntPredicate rows, double lastValue, double mean, double ridge) {
      assertThat(rmse(Baselines.LAST_VALUE, rows)).isCloseTo(lastValue, within(5e-5));
      assertThat(rmse(Baselines.MEAN, rows)).isCloseTo(mean, within(5e-5));
      assertThat(rmse(Baselines.RIDGE, rows)).isCloseTo(ridge, within(5e-5));
    }

    private double rmse(ModelSpec model, IntPredicate rows) {
      int learned = window + parts.training() + parts.validation();
      FittedForecaster forecaster =
          Forecaster.builder()
              .model(model)
              .window(window)
              .scaler(Scaler.none())
              .inputs(series.channels().toArray(String[]::new))
              .targets(TARGET)
              .validationWindows(parts.validation())
              .fit(series.slice(0, learned));
      int[] tested = IntStream.range(learned, series.length()).filter(rows).toArray();
      double[] actual = series.values(TARGET);
      return Metrics.RMSE.score(
          IntStream.of(tested).mapToDouble(row -> actual[row]).toArray(),
          IntStream.of(tested)
              .mapToDouble(row -> forecaster.forecast(series.slice(0, row)).value(TARGET, 0))
              .toArray());
    }
  }
}
