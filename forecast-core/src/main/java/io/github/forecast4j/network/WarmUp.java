package io.github.forecast4j.network;

import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A race of two plans, which lasts until the second is steadily faster or will not be. */
final class WarmUp {

  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

  /** How long the JIT compiler has at most: eight seconds, longer on a machine that is busy. */
  private static final int MOST_ROUNDS = 2_000;

  /** How long a plan runs before the other does. */
  private static final long ROUND_NANOS = 2_000_000;

  /** Wins in a row that decide. */
  private static final int WINS = 5;

  private final Plan incumbent;
  private final Plan candidate;
  private final float[] window;
  private final float[] output;

  /**
   * A race.
   *
   * @param size the values of a window
   */
  WarmUp(Plan incumbent, Plan candidate, int size) {
    this.incumbent = incumbent;
    this.candidate = candidate;
    this.window = new float[size];
    this.output = new float[candidate.outputs()];
    for (int i = 0; i < size; i++) {
      window[i] = (i % 7 - 3) / 4f;
    }
  }

  /** Runs the race; the calling thread is busy meanwhile. */
  boolean candidateWins() {
    int wins = 0;
    for (int round = 0; round < MOST_ROUNDS && wins < WINS; round++) {
      wins = best(candidate) < best(incumbent) ? wins + 1 : 0;
    }
    return wins == WINS && sameBits();
  }

  /** The shortest of many runs: what other threads of the machine take away does not count. */
  private long best(Plan plan) {
    long best = Long.MAX_VALUE;
    long now = System.nanoTime();
    long end = now + ROUND_NANOS;
    while (now < end) {
      plan.run(window, 1, output);
      long after = System.nanoTime();
      best = Math.min(best, after - now);
      now = after;
    }
    return best;
  }

  private boolean sameBits() {
    incumbent.run(window, 1, output);
    float[] expected = output.clone();
    candidate.run(window, 1, output);
    if (!Arrays.equals(expected, output)) {
      LOG.warn(
          "{} kernels compute other values than {} ones here and stay unused; please report this"
              + " machine and its Java",
          candidate.kernels().name(),
          incumbent.kernels().name());
      return false;
    }
    return true;
  }
}
