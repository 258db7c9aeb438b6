/** Mends a series before it is used: filling of gaps, always asked for, never silent. */
@NullMarked
package io.github.forecast4j.clean;

import org.jspecify.annotations.NullMarked;
