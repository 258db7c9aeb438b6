package io.github.forecast4j.examples.compare;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Forecaster;
import io.github.forecast4j.ForecasterBuilder;
import io.github.forecast4j.baseline.Ridge;
import io.github.forecast4j.examples.input.EncodingOptions;
import io.github.forecast4j.model.ModelSpec;
import io.github.forecast4j.model.TrainingListener;
import io.github.forecast4j.neural.NeuralModel;
import io.github.forecast4j.scale.Scaler;
import io.github.forecast4j.series.SeriesGroup;
import io.github.forecast4j.series.TimeSeries;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A model in the comparison, and how it is fitted to a task. Networks are fitted with the library's
 * defaults; baselines work on the protocol's scale as it is, as the published ones do. A scaler
 * that is chosen for networks takes the place of the protocol's scale; scores stay on that.
 *
 * @param model the model
 * @param holidays the days that the calendar flags
 * @param encoding what networks see of a window
 * @param networkStride the training windows for each that a network learns from
 * @param wanted true if somebody asked for the model by name, so that it must not be left out
 */
record Contender(
    ModelSpec model,
    Set<LocalDate> holidays,
    EncodingOptions encoding,
    int networkStride,
    boolean wanted) {

  String name() {
    return model.name();
  }

  boolean usesSeed() {
    return model.usesSeed();
  }

  /** The training windows for each that the model learns from: baselines learn from all. */
  int stride() {
    return isNetwork() ? networkStride : 1;
  }

  /** True if the model is a network, which puts the protocol's scale on one of its own. */
  boolean isNetwork() {
    return model instanceof NeuralModel;
  }

  /**
   * Refuses a lesson that the model cannot learn, without the time that learning it takes: networks
   * tell by their recipes, baselines by the first window. Ridge learns whatever windows there are,
   * and takes long over many channels.
   *
   * @throws IllegalArgumentException if it cannot
   */
  void requireFit(Lesson lesson) {
    try {
      if (isNetwork()) {
        recipe(lesson.example()).build();
      } else if (!(model instanceof Ridge)) {
        recipe(lesson.example()).validationWindows(0).fit(firstWindow(lesson.example()));
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s on %s: %s".formatted(name(), lesson.name(), e.getMessage()), e);
    }
  }

  /**
   * Fits the model to what a lesson lets it know.
   *
   * @return a forecaster for each task; a series of a group that could not be learned has none
   */
  Map<Task, FittedForecaster> fit(Lesson lesson, long seed, TrainingListener listener) {
    ForecasterBuilder recipe = recipe(lesson.example()).seed(seed).listener(listener);
    if (!lesson.grouped()) {
      return Map.of(lesson.example(), recipe.fit(lesson.example().known(units())));
    }
    FittedForecaster fitted = recipe.fit(group(lesson));
    Map<Task, FittedForecaster> each = new LinkedHashMap<>();
    for (Task task : lesson.tasks()) {
      if (fitted.series().contains(task.subject().series())) {
        each.put(task, fitted.forSeries(task.subject().series()));
      }
    }
    return each;
  }

  /**
   * What the fitted model says in the test part, a track for each target.
   *
   * @param forecaster one of {@link #fit}'s, of this task
   */
  Track[] tracks(FittedForecaster forecaster, Task task) {
    return Track.of(forecaster, task, units());
  }

  /** A scale that was chosen is learned from the values as they are, as users' fits do. */
  private Track.Units units() {
    return isNetwork() && encoding.choosesScaler() ? Track.Units.RAW : Track.Units.SCALED;
  }

  private TimeSeries firstWindow(Task task) {
    int target = task.before().firstTarget(0);
    Task.Steps steps = task.subject().steps();
    return task.known(units()).slice(target - steps.window(), target + steps.horizon());
  }

  private SeriesGroup group(Lesson lesson) {
    Map<String, TimeSeries> members = new LinkedHashMap<>();
    lesson.tasks().forEach(task -> members.put(task.subject().series(), task.known(units())));
    return SeriesGroup.of(members);
  }

  private ForecasterBuilder recipe(Task task) {
    Task.Subject subject = task.subject();
    ForecasterBuilder recipe =
        Forecaster.builder()
            .model(model)
            .window(subject.steps().window())
            .horizon(subject.steps().horizon())
            .inputs(subject.inputs().toArray(String[]::new))
            .targets(subject.targets().toArray(String[]::new))
            .validationWindows(task.split().validation())
            .stride(stride())
            .holidays(holidays);
    return isNetwork() ? encoding.apply(recipe) : recipe.scaler(Scaler.none());
  }
}
