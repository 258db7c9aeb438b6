package io.github.forecast4j.network;

/** The rectifier, value by value: {@code max(0, x)}. */
public final class Relu implements Layer {

  /** A rectifier. */
  public Relu() {}

  @Override
  public Shape output(Shape input) {
    return input;
  }
}
