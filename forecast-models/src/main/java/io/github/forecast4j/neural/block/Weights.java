package io.github.forecast4j.neural.block;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.HashMap;
import java.util.List;
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

  /**
   * The mean of weights of one network, value by value.
   *
   * @param all at least one
   */
  public static Weights average(List<Weights> all) {
    Weights average = new Weights();
    for (Map.Entry<String, float[]> entry : all.get(0).values.entrySet()) {
      float[] means = new float[entry.getValue().length];
      for (int i = 0; i < means.length; i++) {
        double sum = 0;
        for (Weights weights : all) {
          sum += weights.values.getOrDefault(entry.getKey(), means)[i];
        }
        means[i] = (float) (sum / all.size());
      }
      average.values.put(entry.getKey(), means);
    }
    return average;
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
