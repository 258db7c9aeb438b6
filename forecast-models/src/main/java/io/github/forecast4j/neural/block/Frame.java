package io.github.forecast4j.neural.block;

import io.github.forecast4j.network.Shape;

/**
 * What every network has.
 *
 * @param window the shape of a window: w steps x c features
 * @param outputs the values of one result
 * @param dropout the share of values dropped in training, 0 to less than 1
 * @param zeroHead whether the last layer starts at zero, and with it every output
 */
public record Frame(Shape window, int outputs, double dropout, boolean zeroHead) {

  /** The features c of a window's step. */
  int features() {
    return window.features();
  }
}
