package io.github.forecast4j.network;

/** The mean of every feature over all steps: steps x c to 1 x c. */
public final class GlobalAverage implements Layer {

  /** A pooling over all steps. */
  public GlobalAverage() {}

  @Override
  public Shape output(Shape input) {
    return Shape.vector(input.features());
  }
}
