package io.github.forecast4j.examples.forecast;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Forecaster;
import io.github.forecast4j.ForecasterBuilder;
import io.github.forecast4j.csv.CsvSeries;
import io.github.forecast4j.examples.input.ModelOptions;
import io.github.forecast4j.examples.input.SeriesOptions;
import io.github.forecast4j.examples.progress.ProgressBar;
import io.github.forecast4j.network.Kernels;
import io.github.forecast4j.series.TimeSeries;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fits a model to a CSV file and prints the steps that come next. */
@Command(
    name = "forecast",
    description = "Fits a model to a CSV file and prints the steps that come next.",
    mixinStandardHelpOptions = true)
public final class ForecastCommand implements Callable<Integer> {

  private final PrintStream out;
  private final PrintStream progress;

  @Option(names = "--csv", required = true, paramLabel = "FILE", description = "The history.")
  private Path csv = Path.of("");

  @Option(names = "--model", paramLabel = "NAME", description = "Default: ${DEFAULT-VALUE}.")
  private String model = "gru-fcn";

  @Option(
      names = "--window",
      paramLabel = "STEPS",
      description = "Steps to look back on. Default: ${DEFAULT-VALUE}.")
  private int window = ForecasterBuilder.DEFAULT_WINDOW;

  @Option(
      names = "--horizon",
      paramLabel = "STEPS",
      description = "Steps to forecast. Default: ${DEFAULT-VALUE}.")
  private int horizon = ForecasterBuilder.DEFAULT_HORIZON;

  @Option(
      names = "--non-negative",
      split = ",",
      paramLabel = "CHANNEL",
      description = "Targets whose forecasts cannot be below zero. Default: none.")
  private List<String> nonNegative = List.of();

  @Option(names = "--seed", description = "Default: ${DEFAULT-VALUE}.")
  private long seed = ForecasterBuilder.DEFAULT_SEED;

  @Mixin private final SeriesOptions series = new SeriesOptions();
  @Mixin private final ModelOptions models = new ModelOptions();

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
    TimeSeries history = series.fill(series.load(csv));
    if (history.grid().timeStep().isEmpty()) {
      progress.println("There are no time stamps: the calendar is off.");
    }
    CsvSeries.write(fit(history).forecast(history).toSeries(), out);
    return 0;
  }

  private FittedForecaster fit(TimeSeries history) {
    ProgressBar bar = new ProgressBar(progress, model + " on " + csv.getFileName());
    FittedForecaster fitted =
        Forecaster.builder()
            .model(models.find(model))
            .window(window)
            .horizon(horizon)
            .inputs(series.inputs().toArray(String[]::new))
            .targets(series.targets().toArray(String[]::new))
            .holidays(series.holidays())
            .nonNegative(nonNegative.toArray(String[]::new))
            .seed(seed)
            .listener(bar)
            .fit(history);
    bar.done(
        "%d training windows, %d validation windows"
            .formatted(fitted.report().trainingWindows(), fitted.report().validationWindows()));
    return fitted;
  }
}
