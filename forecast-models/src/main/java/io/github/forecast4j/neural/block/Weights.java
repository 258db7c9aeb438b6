package io.github.forecast4j.neural.block;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.HashMap;
import java.util.Map;

/** The values of all parameters of a block at one moment, as plain arrays. */
public final class Weights {

  private final Map<String, float[]> values = new HashMap<>();

  private Weights() {}

  /** A copy of the values that a block's parameters have now. */
  public static Weights of(Block block) {
    Weights weights = new Weights();
    for (Parameter parameter : block.getParameters().values()) {
      weights.values.put(parameter.getId(), parameter.getArray().toFloatArray());
    }
    return weights;
  }

  /** Whether no value is NaN or infinite. */
  public boolean areFinite() {
    return values.values().stream().allMatch(Weights::areFinite);
  }

  private static boolean areFinite(float[] values) {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        return false;
      }
    }
    return true;
  }

  /** The values of one parameter, in the order of its shape. */
  float[] of(Parameter parameter) {
    float[] found = values.get(parameter.getId());
    if (found == null) {
      throw new IllegalArgumentException("no weights of parameter " + parameter.getName());
    }
    return found;
  }
}
