package io.github.forecast4j;

import io.github.forecast4j.encode.EncodedSeries;
import io.github.forecast4j.encode.Encoder;
import io.github.forecast4j.model.TrainedModel;
import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.scale.SeriesScaling;
import io.github.forecast4j.series.SeriesGroup;
import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.series.TimeStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One fit of a recipe: choose channels, cut windows, split them in time, scale by the training
 * rows, encode, train.
 */
final class Fitting {

  private final Recipe recipe;
  private final Encoder encoder;
  private final TimeGrid grid;

  /**
   * A fit to series like one of them.
   *
   * @param example gives the channels, where the recipe does not, and the kind of grid
   */
  Fitting(Recipe recipe, TimeSeries example) {
    this.recipe = recipe;
    List<String> targets = recipe.targets().isEmpty() ? example.channels() : recipe.targets();
    List<String> inputs = recipe.inputs().isEmpty() ? targets : recipe.inputs();
    Encoder.Channels channels = new Encoder.Channels(inputs, targets);
    this.grid = example.grid();
    this.encoder = Encoder.of(recipe.encoding(), channels, grid, recipe.holidays());
  }

  /** Learns one series. */
  FittedForecaster fit(TimeSeries series) {
    Part part = Part.of(series, encoder.channels(), recipe);
    return fit(Map.of(FitReport.ONLY, part), new Scales.Learned(part.scaling()), Map.of());
  }

  /** Learns all series of a group that can be learned. */
  FittedForecaster fit(SeriesGroup group) {
    Map<String, Part> parts = new LinkedHashMap<>();
    Map<String, String> refused = new LinkedHashMap<>();
    for (Map.Entry<String, TimeSeries> member : group.asMap().entrySet()) {
      try {
        requireSameStep(member.getValue());
        parts.put(member.getKey(), Part.of(member.getValue(), encoder.channels(), recipe));
      } catch (IllegalArgumentException e) {
        refused.put(member.getKey(), String.valueOf(e.getMessage()));
      }
    }
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("no series of the group can be learned: " + refused);
    }
    Map<String, SeriesScaling> learned = new LinkedHashMap<>();
    parts.forEach((name, part) -> learned.put(name, part.scaling()));
    return fit(parts, new Scales.PerSeries(recipe.scaler(), learned), refused);
  }

  private void requireSameStep(TimeSeries series) {
    Optional<TimeStep> own = series.grid().timeStep();
    boolean same =
        grid.timeStep().map(step -> own.filter(step::isAsLongAs).isPresent()).orElse(own.isEmpty());
    if (!same) {
      throw new IllegalArgumentException(
          "its step is %s, that of the group is %s".formatted(step(series.grid()), step(grid)));
    }
  }

  private static String step(TimeGrid of) {
    return of.timeStep().map(Object::toString).orElse("unknown, on a bare index");
  }

  private FittedForecaster fit(
      Map<String, Part> parts, Scales scales, Map<String, String> refused) {
    TrainedModel model = recipe.model().train(data(parts), recipe.run());
    Predictor predictor = new Predictor(encoder, model);
    return new FittedForecaster(
        recipe,
        grid,
        new FittedForecaster.Learned(predictor, scales),
        report(parts, predictor, refused));
  }

  private TrainingData data(Map<String, Part> parts) {
    List<WindowSamples> training = new ArrayList<>();
    List<WindowSamples> validation = new ArrayList<>();
    for (Part part : parts.values()) {
      EncodedSeries encoded = encoder.on(part.scaling().scale(part.series()));
      training.add(new WindowSamples(encoded, part.training()));
      validation.add(new WindowSamples(encoded, part.validation()));
    }
    return new TrainingData(
        new JoinedSamples(training),
        new JoinedSamples(validation),
        encoder.features(),
        encoder.channels().targets(),
        new TrainingData.Steps(recipe.window(), recipe.horizon()));
  }

  private FitReport report(
      Map<String, Part> parts, Predictor predictor, Map<String, String> refused) {
    List<ValidationScore> scores = new ArrayList<>();
    parts.forEach((name, part) -> scores.addAll(new ValidationJudge(predictor, part).scores(name)));
    return new FitReport(
        parts.values().stream().mapToInt(part -> part.training().count()).sum(),
        parts.values().stream().mapToInt(part -> part.validation().count()).sum(),
        parts.values().stream().mapToInt(Part::windowsLeftOut).sum(),
        scores,
        refused);
  }
}
