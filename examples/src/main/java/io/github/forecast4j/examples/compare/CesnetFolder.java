package io.github.forecast4j.examples.compare;

import io.github.forecast4j.csv.CsvException;
import io.github.forecast4j.csv.CsvFolder;
import io.github.forecast4j.csv.CsvFormat;
import io.github.forecast4j.csv.CsvSeries;
import io.github.forecast4j.series.TimeSeries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A folder in the layout of CESNET-TimeSeries24.
 *
 * @param path the folder
 */
record CesnetFolder(Path path) {

  /** The channel that is forecast. */
  static final String TARGET = "n_bytes";

  /** The name of the one institution. */
  static final String INSTITUTION = "institution-0";

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

  /** Where the network is, whose hours its users keep. */
  private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

  private static final String EXTENSION = ".csv";

  /** The steps that single addresses are there in. */
  enum Sampling {
    DAILY("ip-daily", "times_1_day.csv"),
    HOURLY("ip-hourly", "times_1_hour.csv"),
    TEN_MINUTES("ip-10min", "times_10_minutes.csv");

    private final String folder;
    private final String times;

    Sampling(String folder, String times) {
      this.folder = folder;
      this.times = times;
    }
  }

  /** The daily series of the one institution, 280 rows. */
  TimeSeries institution() {
    return CsvSeries.read(file(institutionFile()), CsvFormat.DETECT.withChannels(TWELVE));
  }

  boolean hasInstitution() {
    return Files.isRegularFile(path.resolve(institutionFile()));
  }

  private static String institutionFile() {
    return INSTITUTION + "-daily" + EXTENSION;
  }

  /**
   * The series of single addresses by name, in order. All stand on every step that the folder lists
   * times for; what a file lacks is a gap.
   */
  Map<String, TimeSeries> addresses(Sampling sampling, List<String> channels) {
    Path folder = path.resolve(sampling.folder);
    if (!Files.isDirectory(folder)) {
      throw missing("folder", folder);
    }
    CsvFolder read =
        CsvFolder.read(
            folder,
            CsvFormat.DETECT
                .withChannels(channels)
                .withTimes(file("times/" + sampling.times))
                .withZone(PRAGUE));
    for (CsvException refusal : read.refused().values()) {
      throw refusal;
    }
    return read.series();
  }

  /** The file that lists holidays, which a folder may lack. */
  Path holidays() {
    return path.resolve("times").resolve("weekends_and_holidays.csv");
  }

  private Path file(String name) {
    Path file = path.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw missing("file", file);
    }
    return file;
  }

  private static IllegalArgumentException missing(String what, Path place) {
    return new IllegalArgumentException(
        "there is no %s %s; --data names a folder in the layout of data/sample"
            .formatted(what, place));
  }
}
