/**
 * The comparison of models on the same rows: a {@link
 * io.github.forecast4j.examples.compare.Protocol} names what is learned, a contest runs every model
 * on them, and table, JSON, pictures, a page and a verdict tell how it went.
 */
@NullMarked
package io.github.forecast4j.examples.compare;

import org.jspecify.annotations.NullMarked;
