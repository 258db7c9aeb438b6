package io.github.forecast4j.scale;

/**
 * The map {@code (x - shift) / span}.
 *
 * @param name the scaler that learned it
 * @param shift what maps onto 0, in raw units
 * @param span what maps onto 1 above it, in raw units, not 0
 */
record AffineScaler(String name, double shift, double span) implements FittedScaler {

  /** Checks the numbers. */
  AffineScaler {
    if (!Double.isFinite(shift) || !Double.isFinite(span)) {
      throw new IllegalArgumentException(
          "values too large, or none, for scaler %s: shift %s, span %s"
              .formatted(name, shift, span));
    }
  }

  /** The map of a channel; a span of zero, as a constant channel has, counts as 1. */
  static AffineScaler of(String name, double shift, double span) {
    return new AffineScaler(name, shift, span == 0 ? 1 : span);
  }

  @Override
  public double scale(double raw) {
    return (raw - shift) / span;
  }

  @Override
  public double unscale(double scaled) {
    return scaled * span + shift;
  }

  @Override
  public double[] parameters() {
    return new double[] {shift, span};
  }
}
