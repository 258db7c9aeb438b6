package io.github.forecast4j;

import io.github.forecast4j.encode.EncodedSeries;
import io.github.forecast4j.encode.Encoder;
import io.github.forecast4j.encode.GivenStatic;
import io.github.forecast4j.model.TrainedModel;
import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.network.TrainedNetwork;
import io.github.forecast4j.series.ListedGrid;
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
  private final Optional<Start> start;

  /**
   * What a fit goes on from.
   *
   * @param network the weights
   * @param scales the scales of the series that were learned before; they stay
   * @param history the trainings before, oldest first
   */
  record Start(TrainedNetwork network, Scales scales, List<Provenance> history) {

    /** Copies the list. */
    Start {
      history = List.copyOf(history);
    }
  }

  /**
   * A fit to series like one of them.
   *
   * @param example gives the channels, where the recipe does not, and the kind of grid
   * @param given what is given of each series; a model that is defined on its encoding sees none
   */
  Fitting(Recipe recipe, TimeSeries example, List<GivenStatic> given) {
    this.recipe = recipe.with(recipe.model().on(example.grid()), recipe.run());
    Encoder.Channels channels = recipe.channels(example);
    this.grid = regular(example.grid());
    List<GivenStatic> seen = recipe.model().encodingIsFixed() ? List.of() : given;
    Encoder.Task task = new Encoder.Task(channels, recipe.window(), recipe.horizon(), seen);
    this.encoder = Encoder.of(recipe.encoding(), task, grid, recipe.holidays());
    this.start = Optional.empty();
    requireBoundsOfTargets(channels.targets());
  }

  /** What a forecaster keeps of a grid: where it is listed, its start, step and zone. */
  private static TimeGrid regular(TimeGrid grid) {
    return grid instanceof ListedGrid listed ? listed.regular() : grid;
  }

  private void requireBoundsOfTargets(List<String> targets) {
    for (String bounded : recipe.bounds().keySet()) {
      if (!targets.contains(bounded)) {
        throw new IllegalArgumentException(
            "bounds(...) or nonNegative(...) name channel '%s', which is not forecast; targets are %s"
                .formatted(bounded, targets));
      }
    }
  }

  /** A fit that goes on from another, on the kind of grid that was learned, in its zone. */
  Fitting(Recipe recipe, Encoder encoder, TimeGrid grid, Start start) {
    this.recipe = recipe;
    this.encoder = encoder;
    this.grid = grid;
    this.start = Optional.of(start);
  }

  /** Learns one series. */
  FittedForecaster fit(TimeSeries series) {
    Part part = part(FitReport.ONLY, series, Map.of());
    return fit(
        Map.of(FitReport.ONLY, part), new Scales.Learned(FitReport.ONLY, part.footing()), Map.of());
  }

  /** Learns all series of a group that can be learned. */
  FittedForecaster fit(SeriesGroup group) {
    Map<String, Part> parts = new LinkedHashMap<>();
    Map<String, String> refused = new LinkedHashMap<>();
    for (Map.Entry<String, TimeSeries> member : group.asMap().entrySet()) {
      try {
        requireSameStep(member.getValue());
        parts.put(
            member.getKey(),
            part(member.getKey(), member.getValue(), given(group, member.getKey())));
      } catch (IllegalArgumentException e) {
        refused.put(member.getKey(), String.valueOf(e.getMessage()));
      }
    }
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("no series of the group can be learned: " + refused);
    }
    Map<String, Footing> learned = new LinkedHashMap<>(known());
    parts.forEach((name, part) -> learned.put(name, part.footing()));
    return fit(parts, new Scales.PerSeries(newcomers(), learned), refused);
  }

  /** A series on the footing that was learned for it before, or else on its own. */
  private Part part(String name, TimeSeries series, Map<String, Double> given) {
    return Part.of(
        series,
        encoder.channels(),
        recipe,
        rows ->
            start
                .flatMap(s -> s.scales().learned(name))
                .orElseGet(() -> newcomers().footing(rows, given)));
  }

  private Newcomers newcomers() {
    return new Newcomers(recipe.scaler(), encoder);
  }

  private Map<String, Double> given(SeriesGroup group, String series) {
    return GroupStatics.values(group, series, encoder.task().given());
  }

  /** The footings of a group that was learned before. */
  private Map<String, Footing> known() {
    return start.map(s -> s.scales().learned()).orElse(Map.of());
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
    TrainedModel model = train(data(parts));
    Predictor predictor = new Predictor(encoder, model, recipe.bounds());
    List<Provenance> history = new ArrayList<>(start.map(Start::history).orElse(List.of()));
    history.add(
        new Provenance(
            LibraryVersion.read(),
            recipe.model().name(),
            recipe.model().hyperparameters(),
            recipe.run().seed(),
            DataSource.of(parts.values().stream().map(Part::series).toList()),
            model.record(),
            report(parts, predictor.judged(), refused)));
    return new FittedForecaster(
        recipe, grid, new FittedForecaster.Learned(predictor, scales), history);
  }

  private TrainedModel train(TrainingData data) {
    return start.isPresent()
        ? recipe.model().retrain(start.get().network(), data, recipe.run())
        : recipe.model().train(data, recipe.run());
  }

  private TrainingData data(Map<String, Part> parts) {
    List<WindowSamples> training = new ArrayList<>();
    List<WindowSamples> validation = new ArrayList<>();
    for (Part part : parts.values()) {
      EncodedSeries encoded = encoded(part);
      training.add(new WindowSamples(encoded, part.training()));
      validation.add(new WindowSamples(encoded, part.validation()));
    }
    return new TrainingData(
        new JoinedSamples(training),
        new JoinedSamples(validation),
        encoder.features(),
        encoder.channels().targets(),
        new TrainingData.Steps(recipe.window(), recipe.horizon()),
        recipe.stride());
  }

  private EncodedSeries encoded(Part part) {
    double[] rows = part.series().toArray();
    part.footing().scaling().scale(rows);
    return encoder.on(part.series().grid(), rows, part.footing().traits());
  }

  private FitReport report(
      Map<String, Part> parts, Predictor predictor, Map<String, String> refused) {
    List<ValidationScore> scores = new ArrayList<>();
    parts.forEach((name, part) -> scores.addAll(judge(predictor, part).scores(name)));
    return new FitReport(
        parts.values().stream().mapToInt(part -> part.training().count()).sum(),
        parts.values().stream().mapToInt(part -> part.validation().count()).sum(),
        parts.values().stream().mapToInt(Part::windowsLeftOut).sum(),
        scores,
        refused);
  }

  private ValidationJudge judge(Predictor predictor, Part part) {
    return new ValidationJudge(predictor, part, recipe.metrics());
  }
}
