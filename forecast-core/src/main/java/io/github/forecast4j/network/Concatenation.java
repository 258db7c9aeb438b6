package io.github.forecast4j.network;

import java.util.List;

/** Branches side by side on one input, each ending in a vector; the vectors are joined in order. */
public final class Concatenation implements Layer {

  private final List<Layer> branches;

  /**
   * A join of branches.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Concatenation(List<Layer> branches) {
    this.branches = List.copyOf(branches);
    if (branches.isEmpty()) {
      throw new IllegalArgumentException("a concatenation needs at least one branch");
    }
  }

  /** A join of branches. */
  public static Concatenation of(Layer... branches) {
    return new Concatenation(List.of(branches));
  }

  /** The branches, in the order of their outputs. */
  public List<Layer> branches() {
    return branches;
  }

  @Override
  public Shape output(Shape input) {
    int features = 0;
    for (Layer branch : branches) {
      Shape shape = branch.output(input);
      if (shape.steps() != 1) {
        throw new IllegalArgumentException("a branch must end in one step, was " + shape);
      }
      features += shape.features();
    }
    return Shape.vector(features);
  }
}
