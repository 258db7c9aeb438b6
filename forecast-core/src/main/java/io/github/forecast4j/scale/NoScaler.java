package io.github.forecast4j.scale;

/** Leaves values as they are. */
final class NoScaler implements Scaler {

  static final NoScaler INSTANCE = new NoScaler();

  private NoScaler() {}

  @Override
  public String name() {
    return "none";
  }

  @Override
  public FittedScaler fit(double[] values) {
    return AffineScaler.of(name(), 0, 1);
  }

  @Override
  public FittedScaler restore(double... parameters) {
    return AffineScaler.restore(name(), parameters);
  }
}
