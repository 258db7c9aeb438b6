package io.github.forecast4j.network;

/** The checks that every layer makes of the weights it is given. */
final class Weights {

  private Weights() {}

  /** A copy of the values, all of which must be finite. */
  static float[] finite(float[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "weights must be finite, weight " + i + " was " + values[i]);
      }
    }
    return values.clone();
  }

  /** A copy of a bias, which must have one finite value for each output. */
  static float[] bias(float[] bias, int outputs) {
    if (bias.length != outputs) {
      throw new IllegalArgumentException(
          "a bias needs one value per output: " + outputs + ", was " + bias.length);
    }
    return finite(bias);
  }

  /** Refuses an input whose features differ from those the weights were learned for. */
  static void requireFeatures(String layer, int expected, Shape input) {
    if (input.features() != expected) {
      throw new IllegalArgumentException(
          layer + " expects " + expected + " features per step, was " + input.features());
    }
  }
}
