package io.github.forecast4j.examples.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.StringJoiner;

/**
 * The 18 statistics of CESNET-TimeSeries24 in the order of its files: sums as integers, everything
 * else with one or two decimals.
 */
final class CesnetColumns {

  /** Name of the column that numbers the steps. */
  static final String STEP = "id_time";

  /** Names of the statistics in the order of the files. */
  static final List<String> STATISTICS =
      List.of(
          "n_flows",
          "n_packets",
          "n_bytes",
          "sum_n_dest_asn",
          "average_n_dest_asn",
          "std_n_dest_asn",
          "sum_n_dest_ports",
          "average_n_dest_ports",
          "std_n_dest_ports",
          "sum_n_dest_ip",
          "average_n_dest_ip",
          "std_n_dest_ip",
          "tcp_udp_ratio_packets",
          "tcp_udp_ratio_bytes",
          "dir_ratio_packets",
          "dir_ratio_bytes",
          "avg_duration",
          "avg_ttl");

  private final StringJoiner line = new StringJoiner(",");

  private CesnetColumns() {}

  /** The head of a file. */
  static String header() {
    return STEP + "," + String.join(",", STATISTICS);
  }

  /** The line of a step. */
  static String line(int step, Traffic traffic) {
    CesnetColumns columns = new CesnetColumns();
    columns.add(step);
    columns.add(traffic);
    return columns.line.toString();
  }

  private void add(Traffic traffic) {
    add(traffic.size().flows());
    add(traffic.size().packets());
    add(traffic.size().bytes());
    add(traffic.networks());
    add(traffic.ports());
    add(traffic.addresses());
    add(traffic.tcp());
    add(traffic.outgoing());
    add(traffic.seconds());
    add(traffic.timeToLive());
  }

  private void add(Contacts contacts) {
    add(contacts.sum());
    add(contacts.average());
    add(contacts.deviation());
  }

  private void add(Ratios ratios) {
    add(ratios.packets());
    add(ratios.bytes());
  }

  private void add(long count) {
    line.add(Long.toString(count));
  }

  private void add(double value) {
    BigDecimal rounded = BigDecimal.valueOf(Math.round(100 * value), 2);
    boolean oneDecimalIsEnough = rounded.unscaledValue().intValue() % 10 == 0;
    line.add((oneDecimalIsEnough ? rounded.setScale(1) : rounded).toPlainString());
  }
}
