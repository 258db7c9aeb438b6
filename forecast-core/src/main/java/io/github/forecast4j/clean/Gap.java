package io.github.forecast4j.clean;

/**
 * Rows of one channel, one after the other, that have no value.
 *
 * @param channel the channel
 * @param firstRow the first of the rows, 0 to the series' length - 1
 * @param rows how many there are, at least 1
 * @param from where the first stands: its time stamp, or its index
 * @param to where the last stands
 */
public record Gap(String channel, int firstRow, int rows, String from, String to) {}
