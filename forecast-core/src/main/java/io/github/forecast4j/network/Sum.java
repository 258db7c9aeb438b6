package io.github.forecast4j.network;

import java.util.List;

/**
 * Branches side by side on one input, each ending in a vector of the same size, which are added up
 * in order, place by place, and multiplied by a factor: {@code y = factor (branch 1 + branch 2 +
 * ...)}. A factor of one adds paths of one network; {@code 1 / k} takes the mean of k networks.
 */
public final class Sum implements Layer {

  private final List<Layer> branches;
  private final float factor;

  /**
   * A sum of branches.
   *
   * @param factor finite
   * @throws IllegalArgumentException if there is no branch, or the factor is not finite
   */
  public Sum(List<Layer> branches, float factor) {
    this.branches = List.copyOf(branches);
    this.factor = factor;
    if (branches.isEmpty()) {
      throw new IllegalArgumentException("a sum needs at least one branch");
    }
    if (!Float.isFinite(factor)) {
      throw new IllegalArgumentException("the factor of a sum must be finite, was " + factor);
    }
  }

  /** The plain sum of branches. */
  public static Sum of(Layer... branches) {
    return new Sum(List.of(branches), 1f);
  }

  /** The mean of branches. */
  public static Sum mean(List<Layer> branches) {
    return new Sum(branches, 1f / branches.size());
  }

  /** The branches, in the order in which they are added. */
  public List<Layer> branches() {
    return branches;
  }

  /** What the sum is multiplied by. */
  public float factor() {
    return factor;
  }

  @Override
  public Shape output(Shape input) {
    Shape first = branches.get(0).output(input);
    for (Layer branch : branches) {
      Shape shape = branch.output(input);
      if (shape.steps() != 1 || !shape.equals(first)) {
        throw new IllegalArgumentException(
            "branches of a sum must end in vectors of one size, were %s and %s"
                .formatted(first, shape));
      }
    }
    return first;
  }
}
