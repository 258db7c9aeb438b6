/**
 * Judges recipes by the past: {@link io.github.forecast4j.backtest.Folds} say where a series is cut
 * in time, a {@link io.github.forecast4j.backtest.Backtest} fits a recipe anew in every fold and
 * forecasts what follows, a {@link io.github.forecast4j.backtest.BacktestComparison} does so for
 * several recipes on the same rows and tells whether their difference is more than chance.
 */
@NullMarked
package io.github.forecast4j.backtest;

import org.jspecify.annotations.NullMarked;
