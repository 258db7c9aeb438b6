package io.github.forecast4j.http.json;

import java.util.List;
import java.util.OptionalInt;

/**
 * What is to be forecast.
 *
 * @param series the histories
 * @param horizon the steps, if they were asked for
 * @param levels true if intervals were asked for
 */
public record ForecastRequest(List<SeriesColumns> series, OptionalInt horizon, boolean levels) {}
