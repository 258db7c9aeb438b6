package io.github.forecast4j.encode;

import io.github.forecast4j.series.TimeGrid;

/**
 * A series on its scale.
 *
 * @param grid where the rows stand
 * @param rows its values
 * @param traits what is said of it as a whole
 */
record ScaledSeries(TimeGrid grid, Rows rows, Traits traits) {}
