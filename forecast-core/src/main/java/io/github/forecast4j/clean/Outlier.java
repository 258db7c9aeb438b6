package io.github.forecast4j.clean;

/**
 * A value outside of its channel's fence.
 *
 * @param channel the channel
 * @param row 0 to the series' length - 1
 * @param at where the row stands: its time stamp, or its index
 * @param value the value, in raw units
 * @param limit the end of the fence that it lies beyond
 */
public record Outlier(String channel, int row, String at, double value, double limit) {}
