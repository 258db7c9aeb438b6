package io.github.forecast4j;

import io.github.forecast4j.model.ModelSpec;
import io.github.forecast4j.model.TrainingRun;
import io.github.forecast4j.series.SeriesGroup;
import io.github.forecast4j.series.TimeSeries;

/**
 * A training that goes on from what a forecaster has learned.
 *
 * @param learned the forecaster; it does not change
 * @param model the model whose weights are there
 * @param run the seed and the listener
 */
record Refit(FittedForecaster learned, ModelSpec model, TrainingRun run) {

  FittedForecaster on(TimeSeries series) {
    if (!learned.series().isEmpty()) {
      throw new IllegalArgumentException(
          "this forecaster learned a group of series; refit(group) it with one");
    }
    return fitting(series).fit(series);
  }

  FittedForecaster on(SeriesGroup group) {
    if (learned.series().isEmpty()) {
      throw new IllegalArgumentException(
          "this forecaster learned one series; refit(series) it with one");
    }
    return fitting(group.series(group.names().get(0))).fit(group);
  }

  private Fitting fitting(TimeSeries example) {
    learned.histories().requireSameGrid(example.grid());
    FittedForecaster.Learned state = learned.learned();
    Predictor predictor = state.predictor();
    return new Fitting(
        learned.recipe().with(model, run),
        predictor.encoder(),
        learned.grid(),
        new Fitting.Start(predictor.model().network(), state.scales(), learned.history()));
  }
}
