package io.github.forecast4j.network;

/** The activation functions of recurrent cells, with the same bits on every machine. */
final class Activations {

  private Activations() {}

  /** The hyperbolic tangent. */
  static float tanh(float x) {
    return (float) StrictMath.tanh(x);
  }

  /** The logistic function {@code 1 / (1 + exp(-x))}, by the tangent that is half as wide. */
  static float sigmoid(float x) {
    return Math.fma(0.5f, tanh(0.5f * x), 0.5f);
  }
}
