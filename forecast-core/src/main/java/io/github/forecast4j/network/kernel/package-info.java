/**
 * The arithmetic that trained networks run on: products with packed matrices, and the cells of
 * recurrent layers. Every {@link io.github.forecast4j.network.kernel.KernelSet} computes the same
 * bits; they differ in speed.
 */
@NullMarked
package io.github.forecast4j.network.kernel;

import org.jspecify.annotations.NullMarked;
