package io.github.forecast4j.backtest;

import java.time.Duration;

/**
 * How far a backtest has come: one recipe in one fold.
 *
 * @param recipe the recipe's name
 * @param fold the fold
 * @param done the fits that have ended, over all recipes
 * @param fits all fits
 * @param elapsed the time since the backtest began
 */
public record BacktestProgress(String recipe, Fold fold, int done, int fits, Duration elapsed) {

  /** The time until the end, if the pace holds; zero as long as nothing is done. */
  public Duration left() {
    return done == 0 ? Duration.ZERO : elapsed.multipliedBy(fits - done).dividedBy(done);
  }
}
