package io.github.forecast4j.examples.sample;

/**
 * Large transfers, a backup or a download of a whole archive: rare, some hours long, and of sizes
 * with a heavy tail. They give the series their far outliers.
 */
final class Bursts {

  private static final double TAIL = 1.4;
  private static final double LARGEST = 40;
  private static final double HOURS = 4;

  private final Dice dice;
  private final Burstiness burstiness;
  private double running;

  Bursts(Dice dice, Burstiness burstiness) {
    this.dice = dice;
    this.burstiness = burstiness;
  }

  /** Packets of the bursts that run in the next hour, in units of a busy hour's packets. */
  double next() {
    boolean ends = dice.uniform() < 1 / HOURS;
    boolean begins = dice.uniform() < burstiness.perDay() / 24;
    double size = burstiness.size() * Math.min(LARGEST, dice.heavyTailed(TAIL));
    running = (ends ? 0 : running) + (begins ? size : 0);
    return running;
  }
}
