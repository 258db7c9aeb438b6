package io.github.forecast4j.network;

/**
 * The shape of what flows between layers: steps in time, each of some features, stored row after
 * row ({@code values[step * features + feature]}).
 *
 * @param steps the steps, at least 1
 * @param features the values of one step, at least 1
 */
public record Shape(int steps, int features) {

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if a side is less than 1
   */
  public Shape {
    if (steps < 1 || features < 1) {
      throw new IllegalArgumentException(
          "a shape needs at least 1 step and 1 feature, was " + steps + " x " + features);
    }
  }

  /** The shape of a plain vector: one step. */
  public static Shape vector(int features) {
    return new Shape(1, features);
  }

  /** The number of values: steps times features. */
  public int size() {
    return Math.multiplyExact(steps, features);
  }

  @Override
  public String toString() {
    return steps + " x " + features;
  }
}
