package io.github.forecast4j.examples.sample;

/**
 * Two weeks in which most probes see nothing: traffic falls to {@value #LEFT} of what it was. It
 * covers the days that the comparison leaves out when it reports without the outage, 225 to 239.
 */
final class Outage {

  /** What is left of the traffic. */
  static final double LEFT = 0.4;

  private static final int FIRST_HOUR = 24 * 225 + 14;
  private static final int LAST_HOUR = 24 * 239 + 17;

  private Outage() {}

  /** The part of an hour's traffic that is measured, {@value #LEFT} or 1. */
  static double measuredAt(int hour) {
    return hour >= FIRST_HOUR && hour <= LAST_HOUR ? LEFT : 1;
  }
}
