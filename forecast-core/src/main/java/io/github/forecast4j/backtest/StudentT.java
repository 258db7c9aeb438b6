package io.github.forecast4j.backtest;

/**
 * Student's t distribution for whole degrees of freedom v, by the finite sums over {@code theta =
 * atan(t / sqrt(v))}.
 *
 * <pre>{@code
 * odd v:  P(|T| <= t) = 2 / pi (theta + sin (cos + 2/3 cos^3 + 2 4 / (3 5) cos^5 + .. to cos^(v - 2)))
 * even v: P(|T| <= t) = sin (1 + 1/2 cos^2 + 1 3 / (2 4) cos^4 + .. to cos^(v - 2))
 * }</pre>
 *
 * <p>Source: Abramowitz, Stegun, <i>Handbook of Mathematical Functions</i>, 1964, 26.7.3 and
 * 26.7.4.
 */
final class StudentT {

  private StudentT() {}

  /**
   * The chance of a value at least as far from 0, 0 to 1.
   *
   * @param t the value, which may be infinite
   * @param degrees v, at least 1
   */
  static double twoSided(double t, int degrees) {
    if (Double.isInfinite(t)) {
      return 0;
    }
    double theta = Math.atan(Math.abs(t) / Math.sqrt(degrees));
    double within =
        degrees % 2 == 1 ? odd(theta, degrees) : Math.sin(theta) * sum(theta, degrees, 0);
    return Math.max(0, Math.min(1, 1 - within));
  }

  private static double odd(double theta, int degrees) {
    double rest = degrees == 1 ? 0 : Math.sin(theta) * Math.cos(theta) * sum(theta, degrees, 1);
    return 2 / Math.PI * (theta + rest);
  }

  /** The sum of terms, each {@code cos^2 (k + shift - 1) / (k + shift)} times the one before. */
  private static double sum(double theta, int degrees, int shift) {
    double square = Math.cos(theta) * Math.cos(theta);
    double term = 1;
    double sum = 1;
    for (int k = 2; k + shift <= degrees - 2; k += 2) {
      term *= square * (k + shift - 1) / (k + shift);
      sum += term;
    }
    return sum;
  }
}
