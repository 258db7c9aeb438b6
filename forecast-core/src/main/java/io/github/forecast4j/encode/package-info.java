/**
 * What a network sees of a window, and the way back. An {@link
 * io.github.forecast4j.encode.Encoding} is the choice, an {@link
 * io.github.forecast4j.encode.Encoder} does it for one set of channels: group by group of features,
 * each measured by the window's own anchor and unit where it comes from the window.
 */
@NullMarked
package io.github.forecast4j.encode;

import org.jspecify.annotations.NullMarked;
