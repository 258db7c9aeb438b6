package io.github.forecast4j;

import io.github.forecast4j.encode.EncodedSeries;
import io.github.forecast4j.encode.Encoder;
import io.github.forecast4j.model.TrainedModel;
import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.scale.SeriesScaling;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.window.Windows;

/**
 * One fit of a recipe to a series: choose channels, cut windows, split them in time, scale by the
 * training rows, encode, train.
 */
final class Fitting {

  private final Recipe recipe;
  private final TimeSeries series;
  private final Encoder encoder;
  private final Windows windows;

  Fitting(Recipe recipe, TimeSeries series) {
    this.recipe = recipe;
    var targets = recipe.targets().isEmpty() ? series.channels() : recipe.targets();
    var inputs = recipe.inputs().isEmpty() ? targets : recipe.inputs();
    var channels = new Encoder.Channels(inputs, targets);
    this.series = series.select(channels.all());
    this.encoder = Encoder.of(recipe.encoding(), channels, series.grid(), recipe.holidays());
    this.windows = Windows.of(this.series, recipe.window(), recipe.horizon());
  }

  FittedForecaster run() {
    int validationCount = recipe.validation().windows(windows.count());
    int trainingCount = windows.count() - validationCount;
    if (trainingCount < 1) {
      throw tooShort(validationCount);
    }
    Windows training = windows.range(0, trainingCount);
    Windows validation = windows.range(trainingCount, windows.count());
    SeriesScaling scaling = SeriesScaling.fit(recipe.scaler(), series.slice(0, training.endRow()));
    EncodedSeries encoded = encoder.on(scaling.scale(series));
    TrainingData data =
        new TrainingData(
            new WindowSamples(encoded, training),
            new WindowSamples(encoded, validation),
            encoder.features(),
            encoder.channels().targets(),
            new TrainingData.Steps(recipe.window(), recipe.horizon()));
    TrainedModel model = recipe.model().train(data, recipe.run());
    Predictor predictor = new Predictor(encoder, scaling, model);
    FitReport report =
        new FitReport(
            training.count(),
            validation.count(),
            windows.leftOut(),
            new ValidationJudge(predictor, series, validation).scores());
    return new FittedForecaster(recipe, series.grid(), predictor, report);
  }

  private IllegalArgumentException tooShort(int validationCount) {
    int needed = recipe.window() + recipe.horizon() + validationCount;
    return new IllegalArgumentException(
        ("the series has %d rows, which leave %d windows without a gap; a window of %d steps, a"
                + " horizon of %d and %d validation windows need at least %d rows in one stretch:"
                + " give more rows, fill gaps, or choose a smaller window")
            .formatted(
                series.length(),
                windows.count(),
                recipe.window(),
                recipe.horizon(),
                validationCount,
                needed));
  }
}
