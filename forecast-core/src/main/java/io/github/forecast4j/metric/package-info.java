/** How far forecasts are from what happened. */
@NullMarked
package io.github.forecast4j.metric;

import org.jspecify.annotations.NullMarked;
