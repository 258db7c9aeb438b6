package io.github.forecast4j.examples.forecast;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.csv.CsvSeries;
import io.github.forecast4j.examples.input.Destination;
import io.github.forecast4j.examples.input.Options;
import io.github.forecast4j.examples.input.SeriesOptions;
import io.github.forecast4j.network.Kernels;
import io.github.forecast4j.series.TimeSeries;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Forecasts a CSV file, by a model that is fitted to it or by a saved forecaster. */
@Command(
    name = "forecast",
    description =
        "Tells the steps that come next in a CSV file: fits a model to it, or takes a saved forecaster.",
    mixinStandardHelpOptions = true)
public final class ForecastCommand implements Callable<Integer> {

  private final PrintStream out;
  private final PrintStream progress;

  @Option(names = "--csv", required = true, paramLabel = "FILE", description = "The history.")
  private Path csv = Path.of("");

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "A saved forecaster, in place of --model; its channels are the file's.")
  private @Nullable Path file;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "CSV file for the forecast. Default: it is printed.")
  private @Nullable Path target;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final SeriesOptions series = new SeriesOptions();
  @Mixin private final RecipeOptions recipe = new RecipeOptions();

  /**
   * The command.
   *
   * @param out where the forecast goes
   * @param progress where progress and remarks go
   */
  public ForecastCommand(PrintStream out, PrintStream progress) {
    this.out = out;
    this.progress = progress;
  }

  @Override
  public Integer call() {
    progress.println("Kernels: " + Kernels.fastest());
    if (target != null) {
      Destination.requireFile(target);
    }
    write(file == null ? byModel() : bySaved(file));
    return 0;
  }

  private TimeSeries byModel() {
    TimeSeries history = series.fill(series.load(csv), progress);
    if (history.grid().timeStep().isEmpty()) {
      progress.println("There are no time stamps: the calendar is off.");
    }
    return recipe.fit(history, series, csv, progress).forecast(history).toSeries();
  }

  private TimeSeries bySaved(Path saved) {
    requireNoRecipe();
    FittedForecaster forecaster = FittedForecaster.load(saved);
    TimeSeries history = series.fill(series.load(csv, forecaster), progress);
    int steps = recipe.horizon().orElse(forecaster.horizon());
    return forecaster.forecast(history, steps).toSeries();
  }

  /** A saved forecaster has its recipe; what is said of another would change nothing. */
  private void requireNoRecipe() {
    Set<String> ofRecipes = Options.of(recipe);
    ofRecipes.remove("--horizon");
    ofRecipes.add("--holidays");
    Options.refuse(spec, ofRecipes, "--file names a forecaster with its own recipe; leave %s away");
  }

  private void write(TimeSeries forecast) {
    if (target == null) {
      CsvSeries.write(forecast, out);
    } else {
      CsvSeries.write(forecast, target);
      progress.println("wrote " + target);
    }
  }
}
