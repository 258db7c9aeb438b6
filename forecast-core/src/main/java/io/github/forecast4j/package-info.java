/**
 * Forecasting of regular time series: a {@link io.github.forecast4j.Forecaster} is a recipe, a
 * {@link io.github.forecast4j.FittedForecaster} what comes of it, a {@link
 * io.github.forecast4j.Forecast} what that says comes next.
 */
@NullMarked
package io.github.forecast4j;

import org.jspecify.annotations.NullMarked;
