package io.github.forecast4j.neural.block;

/**
 * What every network has.
 *
 * @param features the features c of a window's step
 * @param outputs the values of one result
 * @param dropout the share of values dropped in training, 0 to less than 1
 * @param zeroHead whether the last layer starts at zero, and with it every output
 */
public record Frame(int features, int outputs, double dropout, boolean zeroHead) {}
