package io.github.forecast4j.examples.compare;

import io.github.forecast4j.examples.compare.Task.Subject;
import io.github.forecast4j.examples.input.SeriesOptions;
import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.window.Windows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The comparison on a user's own files, one model per file: parts by shares of the windows, a scale
 * taken from the rows of training and validation.
 *
 * @param files the files
 * @param reading how they become series, which channels to look at and to forecast
 * @param steps the window and the horizon
 * @param shares the shares of the windows for training and validation; the rest is for testing
 */
record FileProtocol(List<Path> files, SeriesOptions reading, Task.Steps steps, Shares shares)
    implements Protocol {

  static final Task.Steps DEFAULT_STEPS = new Task.Steps(24, 1);

  /** Shares of the windows, each from 0 to 1. */
  record Shares(double training, double validation) {}

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String scale() {
    return "min-max over the rows of training and validation";
  }

  @Override
  public List<Task> tasks() {
    List<Task> tasks = new ArrayList<>();
    for (Path file : files) {
      tasks.add(task(file));
    }
    return tasks;
  }

  private Task task(Path file) {
    TimeSeries read = fromIdZero(reading.load(file));
    TimeSeries series = reading.fill(read);
    Subject subject = subject(file, series);
    Windows windows =
        Windows.of(series.select(Task.channels(subject)), steps.window(), steps.horizon());
    Split split = Split.fractions(windows.count(), shares.training(), shares.validation());
    if (split.training() < 1 || split.beforeTest() >= windows.count()) {
      throw new IllegalArgumentException(
          "%s: %d rows leave %d windows without a gap, too few for a training and a test part"
              .formatted(file, series.length(), windows.count()));
    }
    int scaleRows = windows.range(0, split.beforeTest()).endRow();
    return Task.of(subject, series, windows, split, scaleRows).asRead(read);
  }

  private Subject subject(Path file, TimeSeries series) {
    List<String> targets = reading.targets().isEmpty() ? series.channels() : reading.targets();
    List<String> inputs = reading.inputs().isEmpty() ? targets : reading.inputs();
    return new Subject(name(file), inputs, targets, steps);
  }

  /** The series from id 0 on, so that parts are counted alike whichever rows a file lacks. */
  private static TimeSeries fromIdZero(TimeSeries series) {
    long first =
        series.grid() instanceof StampGrid grid
            ? grid.offset()
            : ((IndexGrid) series.grid()).first();
    double[] missing = new double[(int) first * series.channels().size()];
    Arrays.fill(missing, Double.NaN);
    return TimeSeries.of(series.grid().from(-first), series.channels(), missing).append(series);
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.csv$", "");
  }
}
