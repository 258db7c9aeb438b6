package io.github.forecast4j.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDataTest {

  private static final String HEADER =
      "id_time,n_flows,n_packets,n_bytes,sum_n_dest_asn,average_n_dest_asn,std_n_dest_asn,"
          + "sum_n_dest_ports,average_n_dest_ports,std_n_dest_ports,sum_n_dest_ip,"
          + "average_n_dest_ip,std_n_dest_ip,tcp_udp_ratio_packets,tcp_udp_ratio_bytes,"
          + "dir_ratio_packets,dir_ratio_bytes,avg_duration,avg_ttl";
  private static final SampleFolder COMMITTED = new SampleFolder(Path.of("..", "data", "sample"));

  private static SampleFolder generated;

  @BeforeAll
  static void generate(@TempDir Path folder) {
    SampleData.write(folder);
    generated = new SampleFolder(folder);
  }

  @Test
  void generator_today_writesTheCommittedBytes() throws IOException {
    assertThat(generated.files()).isEqualTo(COMMITTED.files());
    for (String file : COMMITTED.files()) {
      assertThat(generated.path().resolve(file))
          .hasSameBinaryContentAs(COMMITTED.path().resolve(file));
    }
  }

  @Test
  void sample_ofAllFiles_staysSmall() throws IOException {
    long bytes = 0;
    for (String file : generated.files()) {
      bytes += Files.size(generated.path().resolve(file));
    }

    assertThat(bytes).isLessThan(1_500_000);
  }

  @Test
  void series_haveTheColumnsOfTheRealSet() throws IOException {
    assertThat(generated.lines("ip-daily/1001.csv")).first().isEqualTo(HEADER);
    assertThat(generated.lines("ip-hourly/1001.csv")).first().isEqualTo(HEADER);
    assertThat(generated.lines("institution-0-daily.csv")).first().isEqualTo(HEADER + ",time");
  }

  @Test
  void institution_endsItsLinesWithTheStampOfTheDay() throws IOException {
    assertThat(generated.lines("institution-0-daily.csv"))
        .hasSize(281)
        .satisfies(lines -> assertThat(lines.get(1)).endsWith(",2023-10-09 00:00:00+00:00"))
        .last()
        .satisfies(line -> assertThat(line).endsWith(",2024-07-14 00:00:00+00:00"));
  }

  @Test
  void times_nameEveryStep() throws IOException {
    assertThat(generated.lines("times/times_1_day.csv"))
        .hasSize(281)
        .startsWith("id_time,time", "0,2023-10-09 00:00:00+00:00")
        .endsWith("279,2024-07-14 00:00:00+00:00");
    assertThat(generated.lines("times/times_1_hour.csv"))
        .hasSize(6719)
        .endsWith("6717,2024-07-14 21:00:00+00:00");
  }

  @Test
  void daysOff_areWeekendsAndInventedHolidays() throws IOException {
    assertThat(generated.lines("times/weekends_and_holidays.csv"))
        .startsWith("Date,Type", "2023-10-14,Weekend", "2023-10-15,Weekend")
        .contains("2023-12-25,Holiday", "2024-05-10,Holiday", "2024-07-04,Holiday")
        .doesNotHaveDuplicates();
  }

  @Test
  void days_areTheSumsOfTheirHours() throws IOException {
    double[] hours = generated.column("ip-hourly/1001.csv", "n_bytes");
    double[] days = generated.column("ip-daily/1001.csv", "n_bytes");

    for (int day = 0; day < days.length; day++) {
      double sum = 0;
      for (int hour = 24 * day; hour < Math.min(24 * (day + 1), hours.length); hour++) {
        sum += hours[hour];
      }
      assertThat(days[day]).isEqualTo(sum);
    }
  }
}
