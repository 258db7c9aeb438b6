package io.github.forecast4j.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleHabitsTest {

  private static final String INSTITUTION = "institution-0-daily.csv";
  private static final int OUTAGE = 225;

  private static SampleFolder sample;

  @BeforeAll
  static void generate(@TempDir Path folder) {
    SampleData.write(folder);
    sample = new SampleFolder(folder);
  }

  @Test
  void institution_beforeTheOutage_repeatsEveryWeek() throws IOException {
    double[] bytes = Arrays.copyOf(sample.column(INSTITUTION, "n_bytes"), OUTAGE);

    assertThat(autocorrelation(bytes, 7)).isGreaterThan(0.5);
    assertThat(autocorrelation(bytes, 7)).isGreaterThan(autocorrelation(bytes, 3) + 0.3);
  }

  @Test
  void office_beforeTheOutage_repeatsEveryDay() throws IOException {
    double[] flows = Arrays.copyOf(sample.column("ip-hourly/1001.csv", "n_flows"), 24 * OUTAGE);

    assertThat(autocorrelation(flows, 24)).isGreaterThan(0.5);
    assertThat(autocorrelation(flows, 12)).isLessThan(0);
  }

  @Test
  void outage_leavesFortyPercentOfTheFlows() throws IOException {
    double[] flows = sample.column(INSTITUTION, "n_flows");
    double inside = mean(flows, OUTAGE + 1, OUTAGE + 14);
    double around = (mean(flows, OUTAGE - 14, OUTAGE) + mean(flows, 240, 254)) / 2;

    assertThat(inside / around).isBetween(0.36, 0.44);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"n_flows", "n_packets", "sum_n_dest_asn", "sum_n_dest_ports", "sum_n_dest_ip"})
  void sums_ofTheInstitution_moveWithItsBytes(String channel) throws IOException {
    double[] bytes = sample.column(INSTITUTION, "n_bytes");

    assertThat(correlation(sample.column(INSTITUTION, channel), bytes)).isGreaterThan(0.5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tcp_udp_ratio_packets",
        "tcp_udp_ratio_bytes",
        "dir_ratio_packets",
        "dir_ratio_bytes"
      })
  void ratios_ofEverySeries_areShares(String ratio) throws IOException {
    for (String file : sample.files()) {
      if (file.contains("daily") || file.contains("hourly")) {
        assertThat(Arrays.stream(sample.column(file, ratio)).boxed())
            .allMatch(share -> share >= 0 && share <= 1);
      }
    }
  }

  @Test
  void fileServer_hasAHeavyTail() throws IOException {
    double[] bytes = sample.column("ip-daily/1003.csv", "n_bytes");
    double[] sorted = bytes.clone();
    Arrays.sort(sorted);

    assertThat(sorted[sorted.length - 1]).isGreaterThan(5 * sorted[sorted.length / 2]);
  }

  private static double autocorrelation(double[] values, int lag) {
    return correlation(
        Arrays.copyOf(values, values.length - lag), Arrays.copyOfRange(values, lag, values.length));
  }

  private static double correlation(double[] x, double[] y) {
    double meanX = mean(x, 0, x.length);
    double meanY = mean(y, 0, y.length);
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - meanX) * (y[i] - meanY);
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
    }
    return xy / Math.sqrt(xx * yy);
  }

  private static double mean(double[] values, int from, int to) {
    return Arrays.stream(values, from, to).average().orElseThrow();
  }
}
