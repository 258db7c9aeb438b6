package io.github.forecast4j;

import io.github.forecast4j.series.TimeSeries;

/**
 * What is to be continued.
 *
 * @param history its rows end with a window
 * @param ahead what is known of the steps after it
 */
record Request(TimeSeries history, KnownAhead ahead) {}
