/** The programs that train and forecast on a user's file, and tell what a saved forecaster is. */
@NullMarked
package io.github.forecast4j.examples.forecast;

import org.jspecify.annotations.NullMarked;
