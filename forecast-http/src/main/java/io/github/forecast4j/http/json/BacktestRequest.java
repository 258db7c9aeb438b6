package io.github.forecast4j.http.json;

import java.util.OptionalInt;

/**
 * What is to be told again.
 *
 * @param series the series, whose last rows are told again
 * @param horizon the steps of each forecast, if they were asked for
 * @param rows the rows to tell again, if they were asked for
 */
public record BacktestRequest(SeriesColumns series, OptionalInt horizon, OptionalInt rows) {}
