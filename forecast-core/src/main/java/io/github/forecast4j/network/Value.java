package io.github.forecast4j.network;

/**
 * Values in a workspace, of all windows of a batch: time step after time step, window after window,
 * so that what a layer does to a step of many windows is one straight run.
 *
 * @param buffer the place of the array in the workspace
 * @param firstStep the step of the array that step 0 is
 * @param shape steps x features
 * @param stride the distance between rows: the features and their padding
 */
record Value(int buffer, int firstStep, Shape shape, int stride) {

  /** Where the values begin, in a batch of n windows. */
  int at(int n) {
    return firstStep * n * stride;
  }

  int steps() {
    return shape.steps();
  }

  int features() {
    return shape.features();
  }

  /** The last step alone. */
  Value last() {
    return new Value(buffer, firstStep + steps() - 1, Shape.vector(features()), stride);
  }
}
