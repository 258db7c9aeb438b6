package io.github.forecast4j.encode;

import java.util.Arrays;

/**
 * The time of the day as a point on a circle, with the bits of {@link StrictMath}, which are the
 * same everywhere and dear: those of whole minutes are remembered.
 */
final class DayCircle {

  /** The numbers of a point: sine and cosine. */
  static final int NUMBERS = 2;

  private static final double SECONDS_PER_DAY = 86_400;
  private static final int SECONDS_PER_MINUTE = 60;
  private static final int MINUTES_PER_DAY = 1_440;

  /**
   * The points of the minutes, NaN where not yet asked for. Threads may write at once: all write
   * the same, and what is no NaN is right.
   */
  private static final float[] MINUTES = new float[NUMBERS * MINUTES_PER_DAY];

  static {
    Arrays.fill(MINUTES, Float.NaN);
  }

  private DayCircle() {}

  /**
   * Writes a point.
   *
   * @param second the second of the day
   * @param target where it goes, from {@code at}
   */
  static void write(int second, float[] target, int at) {
    if (second % SECONDS_PER_MINUTE != 0) {
      compute(second, target, at);
      return;
    }
    int place = NUMBERS * (second / SECONDS_PER_MINUTE);
    float sine = MINUTES[place];
    float cosine = MINUTES[place + 1];
    if (Float.isNaN(sine) || Float.isNaN(cosine)) {
      compute(second, MINUTES, place);
      compute(second, target, at);
      return;
    }
    target[at] = sine;
    target[at + 1] = cosine;
  }

  private static void compute(int second, float[] target, int at) {
    double angle = 2 * Math.PI * second / SECONDS_PER_DAY;
    target[at] = (float) StrictMath.sin(angle);
    target[at + 1] = (float) StrictMath.cos(angle);
  }
}
