package io.github.forecast4j.scale;

import java.util.Arrays;

/**
 * To median 0 and interquartile range 1: {@code (x - median) / (q75 - q25)}. Quantiles lie on the
 * straight line between the two nearest order statistics (definition 7 of Hyndman, Fan, <i>Sample
 * Quantiles in Statistical Packages</i>, The American Statistician 50(4), 1996). Where the middle
 * half of the values is one value, the standard deviation takes the range's place, and 1 where that
 * is 0 too.
 */
final class RobustScaler implements Scaler {

  static final RobustScaler INSTANCE = new RobustScaler();

  private RobustScaler() {}

  @Override
  public String name() {
    return "robust";
  }

  @Override
  public FittedScaler fit(double[] values) {
    double[] seen = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    double range = quantile(seen, .75) - quantile(seen, .25);
    double span = range == 0 ? StandardScaler.deviation(seen) : range;
    return AffineScaler.of(name(), quantile(seen, .5), span);
  }

  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  @Override
  public FittedScaler restore(double... parameters) {
    return AffineScaler.restore(name(), parameters);
  }
}
