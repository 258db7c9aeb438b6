package io.github.forecast4j.network;

/** All values as one vector: steps x c to 1 x (steps * c), the oldest step first. */
public final class Flatten implements Layer {

  /** A change of shape. */
  public Flatten() {}

  @Override
  public Shape output(Shape input) {
    return Shape.vector(input.size());
  }
}
