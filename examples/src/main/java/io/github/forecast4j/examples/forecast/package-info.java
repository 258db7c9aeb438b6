/** The program that forecasts a user's file. */
@NullMarked
package io.github.forecast4j.examples.forecast;

import org.jspecify.annotations.NullMarked;
