/**
 * What a network sees of a window, and the way back: normalization by the window's own values and
 * the calendar. An {@link io.github.forecast4j.encode.Encoding} is the choice, an {@link
 * io.github.forecast4j.encode.Encoder} does it for one set of channels.
 */
@NullMarked
package io.github.forecast4j.encode;

import org.jspecify.annotations.NullMarked;
