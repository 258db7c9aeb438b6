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
   * to 2, where 0 is best. A value that is 0 in both adds 0; float noise is taken for 0: an a(i) of
   * at most {@code 1e-12 m}, and beside it an f(i) of at most {@code 1e-6 m}, where m is the
   * largest |a|.
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

  /**
   * Weighted absolute percentage error as a share, {@code sum |a - f| / sum |a|}: 0 to infinity, 0
   * is best. Where all a are 0 it is 0 for a perfect forecast and infinite otherwise.
   *
   * <p>Source: Kolassa, Sch&uuml;tz, <i>Advantages of the MAD/MEAN Ratio over the MAPE</i>,
   * Foresight 6, 2007.
   */
  public static final Metric WAPE = new CheckedMetric("wape", Metrics::wape);

  /**
   * Mean error, {@code sum (f - a) / n}: minus infinity to infinity, in the values' unit, 0 is
   * best; above 0 the forecasts are too high on average, below 0 too low.
   */
  public static final Metric BIAS = new CheckedMetric("bias", Metrics::bias);

  /** What rounding of doubles leaves of a value that is 0, as a share of the largest value. */
  private static final double NOISE_OF_DOUBLES = 1e-12;

  /** The same of floats, in which networks compute. */
  private static final double NOISE_OF_FLOATS = 1e-6;

  private Metrics() {}

  /** Those that need nothing but values and forecasts, in the order of tables. */
  public static List<Metric> all() {
    return List.of(RMSE, MAE, SMAPE, R2, WAPE, BIAS);
  }

  /**
   * Mean absolute scaled error, {@code MAE / q} with {@code q = sum over t from m + 1 to T of |y(t)
   * - y(t - m)| / (T - m)}, the mean absolute error of the seasonal naive forecast within the T
   * training values y: 0 to infinity, 0 is best, below 1 the forecasts are better than that naive
   * one was in training. Pairs with a gap are left out. Where q is 0 it is 0 for a perfect forecast
   * and infinite otherwise.
   *
   * <p>Source: Hyndman, Koehler, <i>Another look at measures of forecast accuracy</i>,
   * International Journal of Forecasting 22(4), 2006.
   *
   * @param training the values that were learned from, shape (rows), NaN in gaps
   * @param season m, the steps of a season; 1 for the plain naive forecast
   * @throws IllegalArgumentException if the season is less than 1, or no two values are a season
   *     apart
   */
  public static Metric mase(double[] training, int season) {
    if (season < 1) {
      throw new IllegalArgumentException("season must be >= 1 step, was " + season);
    }
    double naive =
        IntStream.range(season, training.length)
            .mapToDouble(t -> Math.abs(training[t] - training[t - season]))
            .filter(change -> !Double.isNaN(change))
            .average()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "mase needs two training values %d steps apart, was %d values with gaps"
                            .formatted(season, training.length)));
    return new CheckedMetric("mase", (actual, forecast) -> ratio(mae(actual, forecast), naive));
  }

  /**
   * Pinball or quantile loss, {@code sum max(t (a - f), (t - 1) (a - f)) / n}: 0 to infinity, in
   * the values' unit, 0 is best. The forecast that minimizes it is the t-quantile; at t = 0.5 it is
   * half the mean absolute error.
   *
   * <p>Source: Koenker, Bassett, <i>Regression Quantiles</i>, Econometrica 46(1), 1978.
   *
   * @param level t, the share of values that should lie below the forecast, above 0 and below 1
   * @throws IllegalArgumentException if the level is not in between
   */
  public static Metric pinball(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "a pinball level must be above 0 and below 1, was " + level);
    }
    return new CheckedMetric(
        "pinball-" + level, (actual, forecast) -> pinball(level, actual, forecast));
  }

  /**
   * Coverage of intervals, the share of values that lie within theirs, {@code |{i: low(i) <= a(i)
   * <= high(i)}| / n}: 0 to 1, best where it equals the level that the intervals were made for.
   *
   * @param actual what happened, shape (values), at least one, all finite
   * @param low the lower ends, the same shape
   * @param high the upper ends, the same shape, none below its lower end
   * @throws IllegalArgumentException if that does not hold
   */
  public static double coverage(double[] actual, double[] low, double[] high) {
    CheckedMetric.requireComparable(actual, low);
    CheckedMetric.requireComparable(actual, high);
    places(actual)
        .filter(i -> low[i] > high[i])
        .findFirst()
        .ifPresent(
            i -> {
              throw new IllegalArgumentException(
                  "interval %d ends below its start: %s to %s".formatted(i, low[i], high[i]));
            });
    long within = places(actual).filter(i -> low[i] <= actual[i] && actual[i] <= high[i]).count();
    return (double) within / actual.length;
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
    double squares = squaredErrors(actual, forecast);
    return squares >= Double.MIN_NORMAL && squares < Double.POSITIVE_INFINITY
        ? Math.sqrt(squares / actual.length)
        : rmseByLargest(actual, forecast);
  }

  /** The same in units of the largest error, where squares would be too large or small to hold. */
  private static double rmseByLargest(double[] actual, double[] forecast) {
    double largest =
        places(actual).mapToDouble(i -> Math.abs(actual[i] - forecast[i])).max().orElse(0);
    if (largest == 0 || Double.isInfinite(largest)) {
      return largest;
    }
    double squares =
        places(actual)
            .mapToDouble(i -> (actual[i] - forecast[i]) / largest)
            .map(share -> share * share)
            .sum();
    return largest * Math.sqrt(squares / actual.length);
  }

  private static double mae(double[] actual, double[] forecast) {
    return places(actual).mapToDouble(i -> Math.abs(actual[i] - forecast[i])).sum() / actual.length;
  }

  private static double smape(double[] actual, double[] forecast) {
    double largest = Arrays.stream(actual).map(Math::abs).max().orElse(0);
    return places(actual)
            .filter(i -> !isNothing(actual[i], forecast[i], largest))
            .mapToDouble(i -> shareOfSize(actual[i], forecast[i]))
            .sum()
        / actual.length;
  }

  private static boolean isNothing(double actual, double forecast, double largest) {
    return Math.abs(actual) <= NOISE_OF_DOUBLES * largest
        && Math.abs(forecast) <= NOISE_OF_FLOATS * largest;
  }

  private static double shareOfSize(double actual, double forecast) {
    return 2 * Math.abs(actual - forecast) / (Math.abs(actual) + Math.abs(forecast));
  }

  private static double r2(double[] actual, double[] forecast) {
    // Taken from the first value, so that equal values have no spread to the bit.
    double mean = actual[0] + Arrays.stream(actual).map(a -> a - actual[0]).sum() / actual.length;
    double errors = squaredErrors(actual, forecast);
    double spread = Arrays.stream(actual).map(a -> (a - mean) * (a - mean)).sum();
    return spread == 0 ? (errors == 0 ? 1 : 0) : 1 - errors / spread;
  }

  private static double wape(double[] actual, double[] forecast) {
    double size = Arrays.stream(actual).map(Math::abs).sum();
    return ratio(mae(actual, forecast) * actual.length, size);
  }

  private static double bias(double[] actual, double[] forecast) {
    return places(actual).mapToDouble(i -> forecast[i] - actual[i]).sum() / actual.length;
  }

  private static double pinball(double level, double[] actual, double[] forecast) {
    return places(actual)
            .mapToDouble(i -> actual[i] - forecast[i])
            .map(error -> Math.max(level * error, (level - 1) * error))
            .sum()
        / actual.length;
  }

  /** An error by its size: nothing by nothing is nothing. */
  private static double ratio(double error, double size) {
    return error == 0 ? 0 : error / size;
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
