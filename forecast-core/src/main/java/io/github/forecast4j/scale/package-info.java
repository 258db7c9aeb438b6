/**
 * Reversible maps that bring channels to comparable sizes. A {@link
 * io.github.forecast4j.scale.Scaler} learns from training values and becomes a {@link
 * io.github.forecast4j.scale.FittedScaler}. None of them clips: a trend may leave the range that
 * was seen in training.
 */
@NullMarked
package io.github.forecast4j.scale;

import org.jspecify.annotations.NullMarked;
