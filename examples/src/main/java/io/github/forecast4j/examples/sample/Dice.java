package io.github.forecast4j.examples.sample;

import java.util.SplittableRandom;

/**
 * Random numbers that are the same on every machine: integers of a seeded generator, turned into
 * reals with exact operations and {@link StrictMath}.
 */
final class Dice {

  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** A number evenly spread over (0, 1). */
  double uniform() {
    return ((random.nextLong() >>> 11) + 0.5) * 0x1.0p-53;
  }

  /** A number of the standard normal distribution, by the method of Box and Muller. */
  double normal() {
    double radius = Math.sqrt(-2 * StrictMath.log(uniform()));
    return radius * StrictMath.cos(2 * Math.PI * uniform());
  }

  /** A factor around 1 whose logarithm is normal with the standard deviation {@code spread}. */
  double factor(double spread) {
    return StrictMath.exp(spread * normal());
  }

  /** A number of at least 1 whose tail falls as {@code x^-shape} (Pareto). */
  double heavyTailed(double shape) {
    return StrictMath.pow(uniform(), -1 / shape);
  }
}
