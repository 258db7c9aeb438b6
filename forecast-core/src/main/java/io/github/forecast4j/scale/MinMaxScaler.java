package io.github.forecast4j.scale;

import java.util.Arrays;

/**
 * The training range onto another: {@code low + (x - min) / (max - min) * (high - low)}. A constant
 * channel counts as having a range of 1.
 *
 * @param low what the smallest training value maps onto
 * @param high what the largest maps onto
 */
record MinMaxScaler(double low, double high) implements Scaler {

  static final MinMaxScaler UNIT = new MinMaxScaler(0, 1);

  MinMaxScaler {
    if (!(low < high && Double.isFinite(high - low))) {
      throw new IllegalArgumentException(
          "minMax(low, high) needs two finite numbers, low < high, was %s and %s"
              .formatted(low, high));
    }
  }

  @Override
  public String name() {
    return "min-max";
  }

  @Override
  public FittedScaler fit(double[] values) {
    var seen = Arrays.stream(values).filter(v -> !Double.isNaN(v)).summaryStatistics();
    double range = seen.getMax() - seen.getMin();
    double span = (range == 0 ? 1 : range) / (high - low);
    return AffineScaler.of(name(), seen.getMin() - low * span, span);
  }

  @Override
  public FittedScaler restore(double... parameters) {
    return AffineScaler.restore(name(), parameters);
  }

  @Override
  public double[] settings() {
    return new double[] {low, high};
  }

  @Override
  public Scaler withSettings(double... settings) {
    if (settings.length != 2) {
      throw new IllegalArgumentException(
          "scaler 'min-max' has two settings, low and high, was " + Arrays.toString(settings));
    }
    return new MinMaxScaler(settings[0], settings[1]);
  }
}
