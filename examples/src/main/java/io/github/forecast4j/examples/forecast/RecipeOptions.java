package io.github.forecast4j.examples.forecast;

import io.github.forecast4j.FitReport;
import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Forecaster;
import io.github.forecast4j.ForecasterBuilder;
import io.github.forecast4j.examples.input.EncodingOptions;
import io.github.forecast4j.examples.input.ModelOptions;
import io.github.forecast4j.examples.input.Quoted;
import io.github.forecast4j.examples.input.SeriesOptions;
import io.github.forecast4j.examples.progress.ProgressBar;
import io.github.forecast4j.series.TimeSeries;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is fitted to a file: a model and the recipe around it. */
final class RecipeOptions {

  private static final String DEFAULT_MODEL = "gru-fcn";

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "The model. Default: " + DEFAULT_MODEL + ".")
  private @Nullable String model;

  @Option(
      names = "--window",
      paramLabel = "STEPS",
      description = "Steps to look back on. Default: ${DEFAULT-VALUE}.")
  private int window = ForecasterBuilder.DEFAULT_WINDOW;

  @Option(
      names = "--horizon",
      paramLabel = "STEPS",
      description = "Steps to forecast. Default: those of the file, or 1.")
  private @Nullable Integer horizon;

  @Option(
      names = "--non-negative",
      split = ",",
      converter = Quoted.Name.class,
      paramLabel = "CHANNEL",
      description = "Targets whose forecasts cannot be below zero. Default: none.")
  private List<String> nonNegative = List.of();

  @Option(names = "--seed", description = "Default: ${DEFAULT-VALUE}.")
  private long seed = ForecasterBuilder.DEFAULT_SEED;

  @Mixin private final EncodingOptions encoding = new EncodingOptions();
  @Mixin private final ModelOptions models = new ModelOptions();

  RecipeOptions() {}

  /** The model, if one was named. */
  Optional<String> model() {
    return Optional.ofNullable(model);
  }

  /** The steps to forecast, if they were named. */
  Optional<Integer> horizon() {
    return Optional.ofNullable(horizon);
  }

  /**
   * Fits the model to a series, and shows how it goes.
   *
   * @param csv where the series comes from
   * @param progress where progress goes
   */
  FittedForecaster fit(TimeSeries history, SeriesOptions series, Path csv, PrintStream progress) {
    String name = model().orElse(DEFAULT_MODEL);
    ProgressBar bar = new ProgressBar(progress, name + " on " + csv.getFileName());
    FittedForecaster fitted =
        encoding
            .apply(Forecaster.builder())
            .model(models.find(name))
            .window(window)
            .horizon(horizon().orElse(ForecasterBuilder.DEFAULT_HORIZON))
            .inputs(series.inputs().toArray(String[]::new))
            .targets(series.targets().toArray(String[]::new))
            .holidays(encoding.holidays(series.holidays()))
            .nonNegative(nonNegative.toArray(String[]::new))
            .seed(seed)
            .listener(bar)
            .fit(history);
    bar.done(
        "%d training windows, %d validation windows%s"
            .formatted(
                fitted.report().trainingWindows(),
                fitted.report().validationWindows(),
                skill(fitted.report())));
    if (fitted.report().validationWindows() == 0) {
      progress.println(
          "There are no validation windows: nothing tells how good this forecaster is. Give more rows.");
    }
    return fitted;
  }

  private static String skill(FitReport report) {
    StringBuilder text = new StringBuilder();
    report.skill().ifPresent(s -> text.append("; ").append(SkillWords.of(s, "last value")));
    report
        .seasonalSkill()
        .ifPresent(s -> text.append("; ").append(SkillWords.of(s, "last season")));
    return text.toString();
  }
}
