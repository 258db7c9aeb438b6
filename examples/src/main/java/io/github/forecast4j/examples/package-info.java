/**
 * Programs that show the library at work: compare models, forecast a file, save forecasters, write
 * sample data.
 */
@NullMarked
package io.github.forecast4j.examples;

import org.jspecify.annotations.NullMarked;
