package io.github.forecast4j.encode;

/** The days of the week as points on a circle, from Monday on. */
final class WeekCircle {

  /** The numbers of a point: sine and cosine. */
  static final int NUMBERS = 2;

  private static final int DAYS = 7;
  private static final float[] POINTS = new float[NUMBERS * DAYS];

  static {
    for (int day = 0; day < DAYS; day++) {
      double angle = 2 * Math.PI * day / DAYS;
      POINTS[NUMBERS * day] = (float) StrictMath.sin(angle);
      POINTS[NUMBERS * day + 1] = (float) StrictMath.cos(angle);
    }
  }

  private WeekCircle() {}

  /**
   * Writes a point.
   *
   * @param day the day, 0 for Monday to 6
   * @param target where it goes, from {@code at}
   */
  static void write(int day, float[] target, int at) {
    System.arraycopy(POINTS, NUMBERS * day, target, at, NUMBERS);
  }
}
