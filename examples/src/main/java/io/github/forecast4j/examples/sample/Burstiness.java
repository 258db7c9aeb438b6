package io.github.forecast4j.examples.sample;

/**
 * How a series is given to large transfers.
 *
 * @param perDay transfers that begin in a day, on average
 * @param size packets of the smallest of them in an hour, in units of a busy hour's packets
 */
record Burstiness(double perDay, double size) {}
