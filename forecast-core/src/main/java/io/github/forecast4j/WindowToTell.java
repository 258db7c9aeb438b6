package io.github.forecast4j;

import io.github.forecast4j.scale.SeriesScaling;
import io.github.forecast4j.series.TimeSeries;

/**
 * A window that a forecast follows.
 *
 * @param rows the rows of the window, in the channels in play and raw units
 * @param scaling its scale
 */
record WindowToTell(TimeSeries rows, SeriesScaling scaling) {}
