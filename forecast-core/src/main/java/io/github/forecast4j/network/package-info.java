/**
 * Runs trained networks in plain Java: immutable layers of plain weights, put together to a {@link
 * io.github.forecast4j.network.TrainedNetwork} that any number of threads may use at once.
 *
 * <p>Letters: n windows, w window steps, c features of a step, u units, k kernel steps.
 */
@NullMarked
package io.github.forecast4j.network;

import org.jspecify.annotations.NullMarked;
