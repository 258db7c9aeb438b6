package io.github.forecast4j.network.kernel;

/**
 * Whether the machine multiplies and adds in one instruction. Without one {@link Math#fma(float,
 * float, float)} still gives the same bits, but by decimal arithmetic, a thousand times slower.
 */
public final class FusedMultiplyAdd {

  private static final int ROUNDS = 5;
  private static final int CALLS = 200;

  /** Far above what even the interpreter needs with the instruction, and below the slow way. */
  private static final long MOST_NANOS_PER_CALL = 250;

  private FusedMultiplyAdd() {}

  /** Times a thousand operations; a fifth of them at a time, so that an interruption spoils one. */
  public static boolean isFast() {
    long best = Long.MAX_VALUE;
    float sum = 0f;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int call = 0; call < CALLS; call++) {
        sum = Math.fma(sum, 0.5f, call);
      }
      best = Math.min(best, System.nanoTime() - start);
    }
    return best < MOST_NANOS_PER_CALL * CALLS || Float.isNaN(sum);
  }
}
