package io.github.forecast4j.network;

import java.util.Arrays;
import org.slf4j.LoggerFactory;

/**
 * A race of two plans on single windows, which lasts until the second is steadily faster or will
 * not be. The winner goes on with batches, because the JIT compiler knows the blocks of rows that
 * these are made of only once they ran.
 */
final class WarmUp {

  /**
   * The windows of batches. Fifteen rows are blocks of six, five and four, three are two and one.
   */
  private static final int[] BATCHES = {15, 3};

  private static final int MOST_WINDOWS = 15;

  /** How long the JIT compiler has at most: eight seconds, longer on a machine that is busy. */
  private static final int MOST_ROUNDS = 2_000;

  /** The same for each kind of batch, where rounds can be longer. */
  private static final int MOST_BATCH_ROUNDS = 500;

  /** How long a plan runs before the other does. */
  private static final long ROUND_NANOS = 2_000_000;

  /** Wins in a row that decide. */
  private static final int WINS = 5;

  private final Plan incumbent;
  private final Plan candidate;
  private final float[] windows;
  private final float[] outputs;

  /**
   * A race.
   *
   * @param size the values of a window
   */
  WarmUp(Plan incumbent, Plan candidate, int size) {
    this.incumbent = incumbent;
    this.candidate = candidate;
    this.windows = new float[MOST_WINDOWS * size];
    this.outputs = new float[MOST_WINDOWS * candidate.outputs()];
    for (int i = 0; i < windows.length; i++) {
      windows[i] = (i % 7 - 3) / 4f;
    }
  }

  /** Runs the race; the calling thread is busy meanwhile. */
  boolean candidateWins() {
    if (!race(1, MOST_ROUNDS)) {
      return false;
    }
    for (int count : BATCHES) {
      race(count, MOST_BATCH_ROUNDS);
    }
    return sameBits();
  }

  /** Runs plans in turns until the candidate has won often enough; false if it does not. */
  private boolean race(int count, int rounds) {
    int wins = 0;
    for (int round = 0; round < rounds && wins < WINS; round++) {
      wins = best(candidate, count) < best(incumbent, count) ? wins + 1 : 0;
    }
    return wins == WINS;
  }

  /** The shortest of many runs: what other threads of the machine take away does not count. */
  private long best(Plan plan, int count) {
    long best = Long.MAX_VALUE;
    long now = System.nanoTime();
    long end = now + ROUND_NANOS;
    while (now < end) {
      plan.run(windows, count, outputs);
      long after = System.nanoTime();
      best = Math.min(best, after - now);
      now = after;
    }
    return best;
  }

  private boolean sameBits() {
    incumbent.run(windows, MOST_WINDOWS, outputs);
    float[] expected = outputs.clone();
    candidate.run(windows, MOST_WINDOWS, outputs);
    if (!Arrays.equals(expected, outputs)) {
      LoggerFactory.getLogger(WarmUp.class)
          .warn(
              "{} kernels compute other values than {} ones here and stay unused; please report this"
                  + " machine and its Java",
              candidate.kernels().name(),
              incumbent.kernels().name());
      return false;
    }
    return true;
  }
}
