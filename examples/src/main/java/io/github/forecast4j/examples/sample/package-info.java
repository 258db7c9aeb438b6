/**
 * Generated network traffic in the files and columns of CESNET-TimeSeries24: an invented network
 * whose habits are written down in the code, so that every program runs without a download.
 */
@NullMarked
package io.github.forecast4j.examples.sample;

import org.jspecify.annotations.NullMarked;
