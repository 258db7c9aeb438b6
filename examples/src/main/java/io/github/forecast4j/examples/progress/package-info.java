/** Shows on a terminal how far long work has come. */
@NullMarked
package io.github.forecast4j.examples.progress;

import org.jspecify.annotations.NullMarked;
