package io.github.forecast4j.examples.compare;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Forecaster;
import io.github.forecast4j.ForecasterBuilder;
import io.github.forecast4j.model.ModelSpec;
import io.github.forecast4j.model.TrainingListener;
import io.github.forecast4j.neural.NeuralSpec;
import io.github.forecast4j.scale.Scaler;
import java.time.LocalDate;
import java.util.Set;

/**
 * A model in the comparison, and how it is fitted to a task. Networks are fitted with the library's
 * defaults; baselines work on the protocol's scale as it is, as the published ones do.
 *
 * @param model the model
 * @param holidays the days that the calendar flags
 */
record Contender(ModelSpec model, Set<LocalDate> holidays) {

  String name() {
    return model.name();
  }

  boolean usesSeed() {
    return model.usesSeed();
  }

  /** Fits the model to what a task lets it know. */
  FittedForecaster fit(Task task, long seed, TrainingListener listener) {
    Task.Subject subject = task.subject();
    ForecasterBuilder recipe =
        Forecaster.builder()
            .model(model)
            .window(subject.steps().window())
            .horizon(subject.steps().horizon())
            .inputs(subject.inputs().toArray(String[]::new))
            .targets(subject.targets().toArray(String[]::new))
            .validationWindows(task.split().validation())
            .holidays(holidays)
            .seed(seed)
            .listener(listener);
    if (!rescales()) {
      recipe.scaler(Scaler.none());
    }
    return recipe.fit(task.known());
  }

  /** True if the recipe puts the protocol's scale on one of its own, that of the training rows. */
  boolean rescales() {
    return model instanceof NeuralSpec<?>;
  }
}
