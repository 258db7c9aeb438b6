/**
 * The networks as engines train them, built from plain numbers, each of which can turn its weights
 * into the plain-Java layers that compute the same.
 *
 * <p>Letters: n windows of a batch, w window steps, c features of a step, u units, f filters, k
 * kernel steps.
 */
@NullMarked
package io.github.forecast4j.neural.block;

import org.jspecify.annotations.NullMarked;
