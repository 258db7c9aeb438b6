/**
 * Regular multivariate time series: values of named channels on a time grid or a bare index, with
 * gaps marked.
 */
@NullMarked
package io.github.forecast4j.series;

import org.jspecify.annotations.NullMarked;
