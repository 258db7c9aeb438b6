/**
 * Pictures of forecasts, of losses and of scores, as PNG files: pure functions from numbers to
 * files, which need no screen.
 */
@NullMarked
package io.github.forecast4j.examples.picture;

import org.jspecify.annotations.NullMarked;
