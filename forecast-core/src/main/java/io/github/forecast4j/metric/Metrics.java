package io.github.forecast4j.metric;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The usual metrics. Letters: a(i) what happened, f(i) what was forecast, n values, sums over i
 * from 1 to n.
 */
public final class Metrics {

  /**
   * Root mean squared error, {@code sqrt(sum (a - f)^2 / n)}: 0 to infinity, in the values' unit, 0
   * is best.
   */
  public static final Metric RMSE = new CheckedMetric("rmse", Metrics::rmse);

  /**
   * Mean absolute error, {@code sum |a - f| / n}: 0 to infinity, in the values' unit, 0 is best.
   */
  public static final Metric MAE = new CheckedMetric("mae", Metrics::mae);

  /**
   * Symmetric mean absolute percentage error as a share, {@code sum 2 |a - f| / (|a| + |f|) / n}: 0
   * to 2, where 0 is best. A value that is 0 in both adds 0.
   *
   * <p>Source: Makridakis, <i>Accuracy measures: theoretical and practical concerns</i>,
   * International Journal of Forecasting 9(4), 1993.
   */
  public static final Metric SMAPE = new CheckedMetric("smape", Metrics::smape);

  /**
   * Coefficient of determination, {@code 1 - sum (a - f)^2 / sum (a - mean of a)^2}: minus infinity
   * to 1, where 1 is best and 0 is what the mean of the scored values would reach. Where all a are
   * equal it is 1 for a perfect forecast and 0 otherwise.
   */
  public static final Metric R2 = new CheckedMetric("r2", Metrics::r2);

  private Metrics() {}

  /** All of them, in the order of tables. */
  public static List<Metric> all() {
    return List.of(RMSE, MAE, SMAPE, R2);
  }

  /**
   * Skill, {@code 1 - error / reference}: how much of a reference's error is gone. 1 is perfect, 0
   * equals the reference, below 0 is worse than it; minus infinity where only the reference is
   * perfect. Where both errors are 0 the skill is 0.
   *
   * @param error an error, 0 at best
   * @param reference the same error of the forecast to beat
   */
  public static double skill(double error, double reference) {
    return error == reference ? 0 : 1 - error / reference;
  }

  private static double rmse(double[] actual, double[] forecast) {
    return Math.sqrt(squaredErrors(actual, forecast) / actual.length);
  }

  private static double mae(double[] actual, double[] forecast) {
    return places(actual).mapToDouble(i -> Math.abs(actual[i] - forecast[i])).sum() / actual.length;
  }

  private static double smape(double[] actual, double[] forecast) {
    return places(actual).mapToDouble(i -> shareOfSize(actual[i], forecast[i])).sum()
        / actual.length;
  }

  private static double shareOfSize(double actual, double forecast) {
    double size = Math.abs(actual) + Math.abs(forecast);
    return size == 0 ? 0 : 2 * Math.abs(actual - forecast) / size;
  }

  private static double r2(double[] actual, double[] forecast) {
    // Taken from the first value, so that equal values have no spread to the bit.
    double mean = actual[0] + Arrays.stream(actual).map(a -> a - actual[0]).sum() / actual.length;
    double errors = squaredErrors(actual, forecast);
    double spread = Arrays.stream(actual).map(a -> (a - mean) * (a - mean)).sum();
    return spread == 0 ? (errors == 0 ? 1 : 0) : 1 - errors / spread;
  }

  private static double squaredErrors(double[] actual, double[] forecast) {
    return places(actual)
        .mapToDouble(i -> (actual[i] - forecast[i]) * (actual[i] - forecast[i]))
        .sum();
  }

  private static IntStream places(double[] values) {
    return IntStream.range(0, values.length);
  }
}
