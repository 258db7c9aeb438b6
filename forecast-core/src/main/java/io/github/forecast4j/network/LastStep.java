package io.github.forecast4j.network;

/** The last step alone: steps x c to 1 x c. */
public final class LastStep implements Layer {

  /** A choice of the last step. */
  public LastStep() {}

  @Override
  public Shape output(Shape input) {
    return Shape.vector(input.features());
  }
}
