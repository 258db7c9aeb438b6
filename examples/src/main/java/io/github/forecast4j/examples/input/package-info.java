/** The options by which programs of ours read a user's files. */
@NullMarked
package io.github.forecast4j.examples.input;

import org.jspecify.annotations.NullMarked;
