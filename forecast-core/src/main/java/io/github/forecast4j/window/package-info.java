/** Cuts series into windows and what follows them, by position, without copying a value. */
@NullMarked
package io.github.forecast4j.window;

import org.jspecify.annotations.NullMarked;
