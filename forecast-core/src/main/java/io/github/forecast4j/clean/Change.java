package io.github.forecast4j.clean;

/**
 * One value that was changed.
 *
 * @param rule what changed it, such as {@code linear} or {@code clipped}
 * @param channel the channel
 * @param row 0 to the series' length - 1
 * @param before the value before, NaN in a gap
 * @param after the value after
 */
public record Change(String rule, String channel, int row, double before, double after) {}
