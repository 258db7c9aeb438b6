/**
 * Forecasts over HTTP: a {@link io.github.forecast4j.http.ForecastServer} serves forecaster files,
 * as a program or within another.
 */
@NullMarked
package io.github.forecast4j.http;

import org.jspecify.annotations.NullMarked;
