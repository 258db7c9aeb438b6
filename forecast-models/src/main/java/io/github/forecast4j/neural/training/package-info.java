/**
 * Training: finds and sets up an engine, learns the weights of a {@link
 * io.github.forecast4j.neural.block.NetworkBlock} by gradient descent, and takes them out into a
 * network of plain Java. When it ends, no native memory is left.
 */
@NullMarked
package io.github.forecast4j.neural.training;

import org.jspecify.annotations.NullMarked;
