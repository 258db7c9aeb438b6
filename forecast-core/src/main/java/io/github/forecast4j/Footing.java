package io.github.forecast4j;

import io.github.forecast4j.encode.Traits;
import io.github.forecast4j.scale.SeriesScaling;

/**
 * Where a series stands among others.
 *
 * @param scaling its scale
 * @param traits what is said of it as a whole
 */
record Footing(SeriesScaling scaling, Traits traits) {}
