package io.github.forecast4j.network;

/** The mean of every feature over all steps: steps x c to 1 x c. */
public final class GlobalAverage implements Layer {

  /** A pooling over all steps. */
  public GlobalAverage() {}

  @Override
  public Shape output(Shape input) {
    return Shape.vector(input.features());
  }

  @Override
  public void forward(float[] input, Shape shape, float[] output) {
    int c = shape.features();
    for (int j = 0; j < c; j++) {
      float sum = 0f;
      for (int step = 0; step < shape.steps(); step++) {
        sum += input[step * c + j];
      }
      output[j] = sum / shape.steps();
    }
  }
}
