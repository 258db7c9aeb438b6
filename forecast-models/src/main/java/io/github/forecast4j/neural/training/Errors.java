package io.github.forecast4j.neural.training;

import ai.djl.ndarray.NDArray;

/**
 * The loss: mean squared error or, beyond an error of d, Huber's linear one.
 *
 * <pre>{@code
 * squared: mean e^2      Huber: mean q * (|e| - q / 2), q = min(|e|, d)
 * }</pre>
 *
 * <p>Source: Huber, <i>Robust Estimation of a Location Parameter</i>, Annals of Mathematical
 * Statistics 35(1), 1964.
 *
 * @param huber d, infinite for squared errors
 */
record Errors(double huber) {

  /** The mean loss of outputs, a scalar; both arrays have the shape (n, outputs). */
  NDArray loss(NDArray outputs, NDArray outcomes) {
    NDArray error = outputs.sub(outcomes);
    if (Double.isInfinite(huber)) {
      return error.square().mean();
    }
    NDArray size = error.abs();
    NDArray quadratic = size.minimum(huber);
    return quadratic.mul(size.sub(quadratic.mul(0.5))).mean();
  }
}
