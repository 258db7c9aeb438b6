package io.github.forecast4j.neural.training;

import io.github.forecast4j.network.Matrix;
import io.github.forecast4j.neural.block.Frame;

/** What linear paths see in tests. */
final class Paths {

  private Paths() {}

  /** No weight. */
  static Matrix start(Frame frame) {
    return Matrix.zeros(frame.outputs(), frame.window().size());
  }

  /** Every second value of a window, beginning with one output's first and another's second. */
  static Matrix mask(Frame frame) {
    int columns = frame.window().size();
    float[] mask = new float[frame.outputs() * columns];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = (i / columns + i % columns) % 2 == 0 ? 1 : 0;
    }
    return Matrix.of(frame.outputs(), columns, mask);
  }
}
