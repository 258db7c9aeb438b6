package io.github.forecast4j.examples.sample;

/**
 * What the traffic of a series is made of.
 *
 * @param tcp share of TCP in TCP and UDP, 0 to 1
 * @param outgoing share of what is sent in what is sent and received, 0 to 1
 * @param seconds usual duration of a flow
 * @param timeToLive usual time to live of the packets, 1 to 255
 */
record Mixture(double tcp, double outgoing, double seconds, double timeToLive) {}
