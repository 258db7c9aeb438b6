package io.github.forecast4j.examples.sample;

/**
 * A share that wanders around its usual value and is pulled aside by bursts.
 *
 * <p>It wanders on the logistic scale, {@code ln(p / (1 - p))}, and so stays between 0 and 1.
 */
final class Share {

  private static final double SPREAD = 0.15;
  private static final double HOURS = 36;

  private final double usual;
  private final Ratios ofBursts;
  private final Wander wander;
  private final Dice dice;

  /**
   * A share.
   *
   * @param usual its usual value, above 0 and below 1
   * @param ofBursts its value within bursts
   */
  Share(double usual, Ratios ofBursts, Dice dice) {
    this.usual = StrictMath.log(usual / (1 - usual));
    this.ofBursts = ofBursts;
    this.wander = new Wander(dice, SPREAD, HOURS);
    this.dice = dice;
  }

  /** The share in the next hour, given how much of the hour's packets and bytes is bursts. */
  Ratios next(Ratios bursts) {
    double level = usual + wander.next();
    double packets = logistic(level + 0.05 * dice.normal());
    double bytes = logistic(level + 0.1 * dice.normal());
    return new Ratios(
        mix(packets, ofBursts.packets(), bursts.packets()),
        mix(bytes, ofBursts.bytes(), bursts.bytes()));
  }

  private static double logistic(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }

  private static double mix(double usual, double other, double part) {
    return usual + part * (other - usual);
  }
}
