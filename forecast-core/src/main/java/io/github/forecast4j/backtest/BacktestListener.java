package io.github.forecast4j.backtest;

/** Is told how a backtest goes, on the thread that runs it. */
public interface BacktestListener {

  /** A listener that does nothing. */
  BacktestListener SILENT = new BacktestListener() {};

  /** Called before a recipe is fitted to a fold. */
  default void fitStarts(BacktestProgress progress) {}

  /** Called after a recipe has been fitted to a fold and has forecast from all its origins. */
  default void fitEnded(BacktestProgress progress) {}

  /** Asked before every fit, and within it after every batch: true ends the backtest. */
  default boolean cancelled() {
    return false;
  }
}
