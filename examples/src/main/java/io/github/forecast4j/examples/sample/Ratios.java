package io.github.forecast4j.examples.sample;

/**
 * A share measured in packets and in bytes, each 0 to 1.
 *
 * @param packets share of the packets
 * @param bytes share of the bytes
 */
record Ratios(double packets, double bytes) {}
