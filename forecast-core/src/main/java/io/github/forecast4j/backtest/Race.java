package io.github.forecast4j.backtest;

import io.github.forecast4j.Forecaster;
import io.github.forecast4j.model.Epoch;
import io.github.forecast4j.model.TrainingListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * All recipes through all folds, fold by fold.
 *
 * @param arena what they are judged on
 * @param recipes the recipes by name, in order
 * @param listener who is told
 */
record Race(Arena arena, Map<String, Forecaster> recipes, BacktestListener listener) {

  BacktestComparison run(boolean grouped) {
    long start = System.nanoTime();
    Map<String, List<FoldRun>> runs = new LinkedHashMap<>();
    int done = 0;
    for (Fold fold : arena.folds()) {
      for (Map.Entry<String, Forecaster> entry : recipes.entrySet()) {
        requireNotCancelled(fold);
        listener.fitStarts(progress(entry.getKey(), fold, done, start));
        Forecaster recipe = cancellable(entry.getValue());
        runs.computeIfAbsent(entry.getKey(), name -> new ArrayList<>())
            .add(FoldRun.of(arena, fold, recipe, grouped));
        done++;
        listener.fitEnded(progress(entry.getKey(), fold, done, start));
      }
    }
    Map<String, BacktestResult> results = new LinkedHashMap<>();
    runs.forEach((name, of) -> results.put(name, result(name, of)));
    return new BacktestComparison(results);
  }

  private void requireNotCancelled(Fold fold) {
    if (listener.cancelled() || Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the backtest was cancelled before fold " + fold.number());
    }
  }

  private BacktestProgress progress(String recipe, Fold fold, int done, long start) {
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    int fits = arena.folds().size() * recipes.size();
    return new BacktestProgress(recipe, fold, done, fits, elapsed);
  }

  /** The recipe, whose training ends when the backtest is cancelled too. */
  private Forecaster cancellable(Forecaster recipe) {
    TrainingListener own = recipe.listener();
    return recipe.withListener(
        new TrainingListener() {
          @Override
          public void epochEnded(Epoch epoch) {
            own.epochEnded(epoch);
          }

          @Override
          public boolean cancelled() {
            return own.cancelled() || listener.cancelled();
          }
        });
  }

  private BacktestResult result(String name, List<FoldRun> runs) {
    List<FoldForecasts> forecasts = runs.stream().flatMap(run -> run.forecasts().stream()).toList();
    if (forecasts.stream().allMatch(of -> of.count() == 0)) {
      throw new IllegalArgumentException(
          "no origin has a window and targets without a gap; fill gaps, as GapFilling does");
    }
    Map<Integer, Map<String, String>> series = new LinkedHashMap<>();
    for (int fold = 0; fold < runs.size(); fold++) {
      if (!runs.get(fold).seriesLeftOut().isEmpty()) {
        series.put(fold, runs.get(fold).seriesLeftOut());
      }
    }
    int origins = runs.stream().mapToInt(FoldRun::originsLeftOut).sum();
    return new BacktestResult(
        name, arena, forecasts, new BacktestResult.Omissions(origins, series));
  }
}
