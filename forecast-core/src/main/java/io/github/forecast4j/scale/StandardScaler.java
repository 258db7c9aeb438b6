package io.github.forecast4j.scale;

import java.util.Arrays;

/** To mean 0 and standard deviation 1: {@code (x - mean) / deviation}. */
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
    return AffineScaler.of(name(), mean(seen), deviation(seen));
  }

  /** The mean; of equal values exactly their value. */
  private static double mean(double[] seen) {
    return seen[0] + Arrays.stream(seen).map(v -> v - seen[0]).sum() / seen.length;
  }

  /** The standard deviation, the squares divided by their number. */
  static double deviation(double[] seen) {
    double mean = mean(seen);
    double squares = Arrays.stream(seen).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / seen.length);
  }

  @Override
  public FittedScaler restore(double... parameters) {
    return AffineScaler.restore(name(), parameters);
  }
}
