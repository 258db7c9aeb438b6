package io.github.forecast4j.http.serving;

import io.github.forecast4j.Forecast;
import io.github.forecast4j.http.json.LastError;
import java.util.Optional;

/**
 * What came of rows that were observed.
 *
 * @param rows the rows that are kept
 * @param rowsMissing the rows without a gap that are still needed for a forecast
 * @param forecast what comes next, as soon as the window is full
 * @param lastError how wrong the last forecast was, if rows of it were observed
 */
public record Observation(
    int rows, int rowsMissing, Optional<Forecast> forecast, Optional<LastError> lastError) {}
