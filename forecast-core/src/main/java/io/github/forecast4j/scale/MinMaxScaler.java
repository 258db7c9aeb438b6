package io.github.forecast4j.scale;

import java.util.Arrays;

/** The training range onto 0 to 1: {@code (x - min) / (max - min)}. */
final class MinMaxScaler implements Scaler {

  static final MinMaxScaler INSTANCE = new MinMaxScaler();

  private MinMaxScaler() {}

  @Override
  public String name() {
    return "min-max";
  }

  @Override
  public FittedScaler fit(double[] values) {
    var seen = Arrays.stream(values).filter(v -> !Double.isNaN(v)).summaryStatistics();
    return AffineScaler.of(name(), seen.getMin(), seen.getMax() - seen.getMin());
  }
}
