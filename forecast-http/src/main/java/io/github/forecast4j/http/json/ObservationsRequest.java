package io.github.forecast4j.http.json;

import java.util.OptionalInt;

/**
 * Rows of a series that came in.
 *
 * @param series the name of the series; empty if it was not named
 * @param rows the rows
 * @param horizon the steps to forecast after them, if they were asked for
 */
public record ObservationsRequest(String series, SeriesColumns rows, OptionalInt horizon) {}
