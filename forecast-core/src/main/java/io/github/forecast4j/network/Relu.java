package io.github.forecast4j.network;

/** The rectifier, value by value: {@code max(0, x)}. */
public final class Relu implements Layer {

  /** A rectifier. */
  public Relu() {}

  @Override
  public Shape output(Shape input) {
    return input;
  }

  @Override
  public void forward(float[] input, Shape shape, float[] output) {
    int size = shape.size();
    for (int i = 0; i < size; i++) {
      output[i] = Math.max(0f, input[i]);
    }
  }
}
