package io.github.forecast4j.examples.compare;

import io.github.forecast4j.csv.CsvFormat;
import io.github.forecast4j.csv.CsvSeries;
import io.github.forecast4j.series.TimeSeries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder in the layout of CESNET-TimeSeries24.
 *
 * @param path the folder
 */
record CesnetFolder(Path path) {

  /** The channel that is forecast. */
  static final String TARGET = "n_bytes";

  /** The twelve statistics that models may look at. */
  static final List<String> TWELVE =
      List.of(
          "n_flows",
          "n_packets",
          "n_bytes",
          "sum_n_dest_asn",
          "sum_n_dest_ports",
          "sum_n_dest_ip",
          "tcp_udp_ratio_packets",
          "tcp_udp_ratio_bytes",
          "dir_ratio_packets",
          "dir_ratio_bytes",
          "avg_duration",
          "avg_ttl");

  /** The daily series of the one institution, 280 rows. */
  TimeSeries institution() {
    return CsvSeries.read(file("institution-0-daily.csv"), CsvFormat.DETECT.withChannels(TWELVE));
  }

  /** The file that lists holidays, which a folder may lack. */
  Path holidays() {
    return path.resolve("times").resolve("weekends_and_holidays.csv");
  }

  private Path file(String name) {
    Path file = path.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "there is no file %s; --data names a folder in the layout of data/sample"
              .formatted(file));
    }
    return file;
  }
}
