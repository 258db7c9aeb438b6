package io.github.forecast4j.scale;

import io.github.forecast4j.series.Quantiles;

/**
 * To median 0 and interquartile range 1: {@code (x - median) / (q75 - q25)}, by {@link Quantiles}.
 * Where the middle half of the values is one value, the standard deviation takes the range's place,
 * and 1 where that is 0 too.
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
    Quantiles quantiles = Quantiles.of(values);
    double range = quantiles.interquartileRange();
    double span = range == 0 ? StandardScaler.deviation(values) : range;
    return AffineScaler.of(name(), quantiles.at(.5), span);
  }

  @Override
  public FittedScaler restore(double... parameters) {
    return AffineScaler.restore(name(), parameters);
  }
}
