package io.github.forecast4j.examples.sample;

/**
 * How busy a series is from hour to hour, whatever its size: the rhythm of its people, times its
 * growth, times a level that wanders over weeks and over hours.
 *
 * <pre>{@code
 * demand[t] = rhythm[t] * exp(growth * t / hours + slow[t] + fast[t])
 * }</pre>
 */
final class Demand {

  private static final double SLOW_HOURS = 24 * 9;
  private static final double FAST_HOURS = 7;

  private final Rhythm rhythm;
  private final Wander slow;
  private final Wander fast;

  Demand(Rhythm rhythm, Dice dice) {
    this.rhythm = rhythm;
    this.slow = new Wander(dice, rhythm.unrest(), SLOW_HOURS);
    this.fast = new Wander(dice, rhythm.unrest(), FAST_HOURS);
  }

  /** Activity in an hour, around 1 on a busy one; hours must be asked for in order. */
  double at(int hour) {
    double drift = rhythm.growth() * hour / Study.HOURS;
    double level = StrictMath.exp(drift + slow.next() + fast.next());
    return rhythm.activityAt(Study.wallClock(hour)) * level;
  }
}
