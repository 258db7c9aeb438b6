package io.github.forecast4j.examples.report;

/**
 * The parts of a series, by rows: training comes first, then validation, then test.
 *
 * @param validation the row after the last that is learned from
 * @param test the first row that is forecast and judged
 */
public record Parts(int validation, int test) {}
