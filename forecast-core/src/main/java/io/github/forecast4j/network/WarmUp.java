package io.github.forecast4j.network;

import java.util.Arrays;
import org.slf4j.LoggerFactory;

/**
 * A race of two plans, which lasts until the second is steadily faster or will not be: on single
 * windows and on batches, because the JIT compiler knows the blocks of a batch only once they ran.
 */
final class WarmUp {

  /** The windows of a run. Fifteen rows are blocks of six, five and four, three are two and one. */
  private static final int[] COUNTS = {1, 15, 3};

  private static final int MOST_WINDOWS = 15;

  /** How long the JIT compiler has at most: eight seconds, longer on a machine that is busy. */
  private static final int MOST_ROUNDS = 2_000;

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
    for (int count : COUNTS) {
      if (!candidateWins(count)) {
        return false;
      }
    }
    return sameBits();
  }

  private boolean candidateWins(int count) {
    int wins = 0;
    for (int round = 0; round < MOST_ROUNDS && wins < WINS; round++) {
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
