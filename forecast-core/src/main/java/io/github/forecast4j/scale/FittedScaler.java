package io.github.forecast4j.scale;

/**
 * The map of one channel, and its exact inverse up to rounding. Gaps stay gaps, and nothing is
 * clipped. Immutable.
 */
public interface FittedScaler {

  /**
   * The name by which a {@link ScalerCatalog} makes it again from its {@link #parameters()}: that
   * of the {@link Scaler} that learned it.
   */
  String name();

  /**
   * From raw units to the scale; NaN stays NaN.
   *
   * @throws IllegalArgumentException if the map is not defined there
   */
  double scale(double raw);

  /** From the scale back to raw units. */
  double unscale(double scaled);

  /** The learned numbers, from which the map can be made again; a copy. */
  double[] parameters();
}
