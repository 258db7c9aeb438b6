package io.github.forecast4j.scale;

import java.util.Arrays;

/**
 * The map {@code (x - shift) / span}.
 *
 * @param name the scaler that learned it
 * @param shift what maps onto 0, in raw units
 * @param span what maps onto 1 above it, in raw units, greater than 0
 */
record AffineScaler(String name, double shift, double span) implements FittedScaler {

  /**
   * The map of a channel; a span of zero, as a constant channel has, counts as 1.
   *
   * @throws IllegalArgumentException if the values lie too far apart for a double
   */
  static AffineScaler of(String name, double shift, double span) {
    if (!Double.isFinite(shift) || !Double.isFinite(span)) {
      throw new IllegalArgumentException(
          "%s cannot scale values that far apart: shift %s, span %s; scale them by log1p first"
              .formatted(name, shift, span));
    }
    return new AffineScaler(name, shift, span == 0 ? 1 : span);
  }

  /** The map of saved numbers. */
  static AffineScaler restore(String name, double... parameters) {
    if (parameters.length != 2
        || !Double.isFinite(parameters[0])
        || !(parameters[1] > 0 && Double.isFinite(parameters[1]))) {
      throw new IllegalArgumentException(
          "scaler '%s' has two parameters, a finite shift and a span > 0, was %s"
              .formatted(name, Arrays.toString(parameters)));
    }
    return new AffineScaler(name, parameters[0], parameters[1]);
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
