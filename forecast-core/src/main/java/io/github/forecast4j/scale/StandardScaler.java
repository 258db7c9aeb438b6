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
    return AffineScaler.of(name(), mean(known(values)), deviation(values));
  }

  private static double[] known(double[] values) {
    return Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
  }

  /** The mean; taken from the first value, so that of equal values it is that value to the bit. */
  private static double mean(double[] known) {
    return known[0] + Arrays.stream(known).map(v -> v - known[0]).sum() / known.length;
  }

  /** The standard deviation, of n values and not n - 1, gaps left out. */
  static double deviation(double[] values) {
    double[] known = known(values);
    double mean = mean(known);
    double squares = Arrays.stream(known).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / known.length);
  }

  @Override
  public FittedScaler restore(double... parameters) {
    return AffineScaler.restore(name(), parameters);
  }
}
