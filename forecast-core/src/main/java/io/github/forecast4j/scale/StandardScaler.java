package io.github.forecast4j.scale;

import java.util.Arrays;

/**
 * To mean 0 and standard deviation 1: {@code (x - mean) / deviation}, the deviation of the values
 * themselves (sum of squares / n), not of a population behind them.
 */
final class StandardScaler implements Scaler {

  static final StandardScaler INSTANCE = new StandardScaler();

  private StandardScaler() {}

  @Override
  public String name() {
    return "standard";
  }

  @Override
  public FittedScaler fit(double[] values) {
    double[] seen = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
    // Taken from the first value, so that a constant channel has no deviation to the bit.
    double mean = seen[0] + Arrays.stream(seen).map(v -> v - seen[0]).sum() / seen.length;
    double squares = Arrays.stream(seen).map(v -> (v - mean) * (v - mean)).sum();
    return AffineScaler.of(name(), mean, Math.sqrt(squares / seen.length));
  }
}
