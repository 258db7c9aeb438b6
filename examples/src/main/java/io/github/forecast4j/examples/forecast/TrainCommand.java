package io.github.forecast4j.examples.forecast;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.examples.input.Destination;
import io.github.forecast4j.examples.input.SeriesOptions;
import io.github.forecast4j.series.TimeSeries;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fits a model to a CSV file and saves the forecaster. */
@Command(
    name = "train",
    description = "Fits a model to a CSV file and saves the forecaster in a file.",
    mixinStandardHelpOptions = true)
public final class TrainCommand implements Callable<Integer> {

  private final PrintStream out;
  private final PrintStream progress;

  @Option(names = "--csv", required = true, paramLabel = "FILE", description = "The history.")
  private Path csv = Path.of("");

  @Option(
      names = "--save",
      required = true,
      paramLabel = "FILE",
      description = "Where the forecaster goes, like traffic.forecaster; made or replaced.")
  private Path file = Path.of("");

  @Mixin private final SeriesOptions series = new SeriesOptions();
  @Mixin private final RecipeOptions recipe = new RecipeOptions();

  /**
   * The command.
   *
   * @param out where the result goes
   * @param progress where progress and remarks go
   */
  public TrainCommand(PrintStream out, PrintStream progress) {
    this.out = out;
    this.progress = progress;
  }

  @Override
  public Integer call() {
    Destination.requireFile(file);
    TimeSeries history = series.fill(series.load(csv), progress);
    if (history.grid().timeStep().isEmpty()) {
      progress.println("There are no time stamps: the calendar is off.");
    }
    FittedForecaster fitted = recipe.fit(history, series, csv, progress);
    fitted.save(file);
    out.println("wrote " + file + ": " + fitted);
    return 0;
  }
}
