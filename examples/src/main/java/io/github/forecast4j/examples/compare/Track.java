package io.github.forecast4j.examples.compare;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Forecast;
import io.github.forecast4j.scale.FittedScaler;
import io.github.forecast4j.window.Windows;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What a forecaster said of one target in the test part, beside what happened; scaled values. */
final class Track {

  private final Task task;
  private final String target;
  private final double[][] actual;
  private final double[][] forecast;

  private Track(Task task, String target) {
    this.task = task;
    this.target = target;
    int windows = task.test().count();
    int horizon = task.subject().steps().horizon();
    this.actual = new double[windows][horizon];
    this.forecast = new double[windows][horizon];
  }

  /** Forecasts every test window from the rows before it; one track for each target. */
  static Track[] of(FittedForecaster forecaster, Task task) {
    Track[] tracks =
        task.subject().targets().stream()
            .map(target -> new Track(task, target))
            .toArray(Track[]::new);
    Windows test = task.test();
    IntStream.range(0, test.count())
        .parallel()
        .forEach(
            window -> {
              int first = test.firstTarget(window);
              Forecast told = forecaster.forecast(task.scaled().slice(0, first));
              for (Track track : tracks) {
                track.record(window, first, told);
              }
            });
    return tracks;
  }

  private void record(int window, int first, Forecast told) {
    int channel = task.scaled().channelIndex(target);
    for (int step = 0; step < told.horizon(); step++) {
      actual[window][step] = task.scaled().value(first + step, channel);
      forecast[window][step] = told.value(target, step);
    }
  }

  Task task() {
    return task;
  }

  String target() {
    return target;
  }

  /** The scores of the windows whose first target's row passes a test. */
  Scores scores(IntPredicate rows) {
    int[] windows =
        IntStream.range(0, actual.length)
            .filter(window -> rows.test(task.test().firstTarget(window)))
            .toArray();
    double[] scaledActual = join(actual, windows);
    double[] scaledForecast = join(forecast, windows);
    return Scores.of(scaledActual, scaledForecast, task.scaler(target));
  }

  /** What was forecast for the first step after each test window, in raw units. */
  double[] firstSteps() {
    FittedScaler scaler = task.scaler(target);
    return Arrays.stream(forecast).mapToDouble(steps -> scaler.unscale(steps[0])).toArray();
  }

  private static double[] join(double[][] steps, int[] windows) {
    return Arrays.stream(windows).mapToObj(w -> steps[w]).flatMapToDouble(Arrays::stream).toArray();
  }
}
