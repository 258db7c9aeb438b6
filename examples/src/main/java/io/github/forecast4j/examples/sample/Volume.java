package io.github.forecast4j.examples.sample;

/**
 * The size of a series on a busy afternoon.
 *
 * @param hosts addresses that are counted together, at least 1
 * @param flows flows of one host in ten minutes
 * @param packets packets of a flow
 * @param bytes bytes of a packet, 40 to 1500
 */
record Volume(int hosts, double flows, double packets, double bytes) {

  /** Distinct destinations are counted every ten minutes. */
  static final int COUNTS_PER_HOUR = 6;

  /** Flows of all hosts in an hour. */
  double flowsPerHour() {
    return COUNTS_PER_HOUR * hosts * flows;
  }

  /** Packets of all hosts in an hour. */
  double packetsPerHour() {
    return flowsPerHour() * packets;
  }

  /** How often, over hosts and ten minutes, there is anything to count at an activity. */
  long countsAt(double activity) {
    double busy = 1 - StrictMath.exp(-flows * activity / 4);
    return Math.max(1, Math.round(COUNTS_PER_HOUR * hosts * busy));
  }
}
