package io.github.forecast4j.scale;

/** The map of one channel, and its exact inverse up to rounding. Gaps stay gaps. */
public interface FittedScaler {

  /** The name of the {@link Scaler} that learned it. */
  String name();

  /** From raw units to the scale; NaN stays NaN. */
  double scale(double raw);

  /** From the scale back to raw units; NaN stays NaN. */
  double unscale(double scaled);

  /** The learned numbers, from which the map can be made again; a copy. */
  double[] parameters();
}
