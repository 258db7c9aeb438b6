package io.github.forecast4j.examples.sample;

/**
 * How many distinct destinations of one kind flows lead to: a power of the flows below 1, for the
 * more a host does, the more often it returns to where it has been.
 */
enum Reach {
  /** Autonomous systems. */
  NETWORKS(1.1, 0.6),
  /** Ports. */
  PORTS(0.9, 0.7),
  /** Addresses. */
  ADDRESSES(1.5, 0.75);

  private static final double HOST_SPREAD = 0.35;
  private static final double CROWD_SPREAD = 2.5;

  private final double scale;
  private final double power;

  Reach(double scale, double power) {
    this.scale = scale;
    this.power = power;
  }

  /**
   * Counts the destinations of an hour.
   *
   * @param flows flows of the hour
   * @param counts hosts and ten minutes that had any, at least 1
   * @param dice chance
   */
  Contacts of(long flows, long counts, Dice dice) {
    double flowsPerCount = (double) flows / counts;
    double average = scale * StrictMath.pow(flowsPerCount, power) * dice.factor(0.05);
    long sum = Math.round(counts * Math.max(1, Math.min(average, flowsPerCount)));
    double spread = counts > Volume.COUNTS_PER_HOUR ? CROWD_SPREAD : HOST_SPREAD;
    double deviation = spread * sum / counts * dice.factor(0.2);
    return new Contacts(sum, counts, counts == 1 ? 0 : deviation);
  }
}
