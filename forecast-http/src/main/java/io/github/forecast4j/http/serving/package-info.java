/**
 * The forecasters that are served: where they come from, how they change while requests run, and
 * how requests become forecasts.
 */
@NullMarked
package io.github.forecast4j.http.serving;

import org.jspecify.annotations.NullMarked;
