package io.github.forecast4j.examples.sample;

/**
 * A level that wanders around zero and comes back: {@code x[t+1] = keep * x[t] + noise}, a
 * first-order autoregression with the standard deviation {@code spread} in the long run.
 */
final class Wander {

  private final Dice dice;
  private final double keep;
  private final double push;
  private double level;

  /**
   * Starts at a level of its long-run distribution.
   *
   * @param hours hours after which the memory of a level has faded to 1/e, above 0
   */
  Wander(Dice dice, double spread, double hours) {
    this.dice = dice;
    this.keep = StrictMath.exp(-1 / hours);
    this.push = spread * Math.sqrt(1 - keep * keep);
    this.level = spread * dice.normal();
  }

  /** The level an hour later. */
  double next() {
    level = keep * level + push * dice.normal();
    return level;
  }
}
