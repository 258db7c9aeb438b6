package io.github.forecast4j.backtest;

/**
 * The test of Diebold and Mariano for equal accuracy of two forecasts, with the correction of
 * Harvey, Leybourne and Newbold for few observations.
 *
 * <pre>{@code
 * d(t) = loss of the one at t - loss of the other at t,   t = 1 .. n
 * g(k) = sum over t from k + 1 to n of (d(t) - mean(d)) (d(t - k) - mean(d)) / n
 * DM   = mean(d) / sqrt((g(0) + 2 sum over k from 1 to q - 1 of g(k)) / n)
 * HLN  = DM sqrt((n + 1 - 2 q + q (q - 1) / n) / n),   held against Student's t of n - 1 degrees
 * }</pre>
 *
 * <p>Here q is the number of neighbouring forecasts whose targets overlap, the horizon where
 * origins are one row apart. The estimate under the root can come out at or below 0; then g(0)
 * takes its place. Where all d are equal, the statistic is 0 if they are 0 and infinite otherwise.
 *
 * <p>Sources: Diebold, Mariano, <i>Comparing Predictive Accuracy</i>, Journal of Business &amp;
 * Economic Statistics 13(3), 1995; Harvey, Leybourne, Newbold, <i>Testing the equality of
 * prediction mean squared errors</i>, International Journal of Forecasting 13(2), 1997.
 *
 * @param observations n
 * @param meanDifference the mean of d: below 0 if the one has the smaller loss
 * @param statistic the corrected statistic
 * @param pValue the chance of a statistic at least this far from 0 if both were equally accurate, 0
 *     to 1
 */
public record DieboldMariano(
    int observations, double meanDifference, double statistic, double pValue) {

  /**
   * The test.
   *
   * @param one the losses of the one, in order of time, all finite
   * @param other the losses of the other, the same shape
   * @param overlap q, at least 1
   * @throws IllegalArgumentException if shapes differ, a loss is not finite, or there are fewer
   *     than {@link #leastObservations}
   */
  public static DieboldMariano of(double[] one, double[] other, int overlap) {
    int n = one.length;
    if (other.length != n || overlap < 1 || n < leastObservations(overlap)) {
      throw new IllegalArgumentException(
          "the test needs as many losses of both, at least %d with an overlap of %d, was %d and %d"
              .formatted(leastObservations(overlap), overlap, n, other.length));
    }
    double[] d = new double[n];
    double mean = 0;
    for (int t = 0; t < n; t++) {
      d[t] = one[t] - other[t];
      mean += d[t] / n;
    }
    if (!Double.isFinite(mean)) {
      throw new IllegalArgumentException("the test needs finite losses");
    }
    double statistic = statistic(d, mean, overlap);
    return new DieboldMariano(n, mean, statistic, StudentT.twoSided(statistic, n - 1));
  }

  /** The fewest observations that the test can be made with: more than q, and at least 2. */
  public static int leastObservations(int overlap) {
    return Math.max(2, Math.addExact(overlap, 1));
  }

  private static double statistic(double[] d, double mean, int q) {
    int n = d.length;
    double atZero = covariance(d, mean, 0);
    if (atZero == 0) {
      return mean == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, mean);
    }
    double variance = atZero;
    for (int k = 1; k < q; k++) {
      variance += 2 * covariance(d, mean, k);
    }
    variance = variance > 0 ? variance : atZero;
    double correction = (n + 1 - 2.0 * q + (double) q * (q - 1) / n) / n;
    return mean / Math.sqrt(variance / n) * Math.sqrt(correction);
  }

  private static double covariance(double[] d, double mean, int lag) {
    double sum = 0;
    for (int t = lag; t < d.length; t++) {
      sum += (d[t] - mean) * (d[t - lag] - mean);
    }
    return sum / d.length;
  }
}
