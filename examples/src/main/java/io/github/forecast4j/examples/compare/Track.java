package io.github.forecast4j.examples.compare;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Forecast;
import io.github.forecast4j.metric.Metrics;
import io.github.forecast4j.scale.FittedScaler;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.window.Windows;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What a forecaster said of one target in the test part, beside what happened; scaled values. */
final class Track {

  private final Task task;
  private final String target;
  private final int horizon;

  /** Scaled, shape (windows, horizon). */
  private final double[] forecast;

  private Track(Task task, String target) {
    this.task = task;
    this.target = target;
    this.horizon = task.subject().steps().horizon();
    this.forecast = new double[task.test().count() * horizon];
  }

  /** The units in which a forecaster takes and tells values. */
  enum Units {
    /** Those of the file. */
    RAW,
    /** The protocol's scale. */
    SCALED
  }

  /** Forecasts every test window from the rows before it; one track for each target. */
  static Track[] of(FittedForecaster forecaster, Task task, Units units) {
    Track[] tracks =
        task.subject().targets().stream()
            .map(target -> new Track(task, target))
            .toArray(Track[]::new);
    TimeSeries series = units == Units.RAW ? task.raw() : task.scaled();
    Windows test = task.test();
    IntStream.range(0, test.count())
        .parallel()
        .forEach(
            window -> {
              int first = test.firstTarget(window);
              Forecast told = forecaster.forecast(series.slice(0, first));
              for (Track track : tracks) {
                track.record(window, told, units);
              }
            });
    return tracks;
  }

  private void record(int window, Forecast told, Units units) {
    FittedScaler scaler = task.scaler(target);
    for (int step = 0; step < horizon; step++) {
      double value = told.value(target, step);
      forecast[window * horizon + step] = units == Units.RAW ? scaler.scale(value) : value;
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
    int[] places =
        windows()
            .filter(window -> rows.test(task.test().firstTarget(window)))
            .flatMap(window -> IntStream.range(window * horizon, (window + 1) * horizon))
            .toArray();
    return Scores.of(actual(places), told(places), task.scaler(target));
  }

  /** RMSE of each step of the horizon on the protocol's scale. */
  double[] stepErrors() {
    return IntStream.range(0, horizon).mapToDouble(this::stepError).toArray();
  }

  private double stepError(int step) {
    int[] places = windows().map(window -> window * horizon + step).toArray();
    return Metrics.RMSE.score(actual(places), told(places));
  }

  /** What was forecast for the first step after each test window, in raw units. */
  double[] firstSteps() {
    FittedScaler scaler = task.scaler(target);
    return windows().mapToDouble(window -> scaler.unscale(forecast[window * horizon])).toArray();
  }

  /**
   * What was forecast of the rows from the first tested one on, in raw units: whole horizons, the
   * next begun where the last ended, so that each row has one forecast; NaN where there is none.
   */
  double[] issued() {
    FittedScaler scaler = task.scaler(target);
    Windows test = task.test();
    int first = test.firstTarget(0);
    double[] rows = new double[test.endRow() - first];
    Arrays.fill(rows, Double.NaN);
    int free = first;
    for (int window = 0; window < test.count(); window++) {
      if (test.firstTarget(window) >= free) {
        free = test.firstTarget(window) + horizon;
        for (int step = 0; step < horizon; step++) {
          rows[free - horizon - first + step] = scaler.unscale(forecast[window * horizon + step]);
        }
      }
    }
    return rows;
  }

  private IntStream windows() {
    return IntStream.range(0, task.test().count());
  }

  private double[] told(int... places) {
    return Arrays.stream(places).mapToDouble(place -> forecast[place]).toArray();
  }

  private double[] actual(int... places) {
    int channel = task.scaled().channelIndex(target);
    Windows test = task.test();
    return Arrays.stream(places)
        .map(place -> test.firstTarget(place / horizon) + place % horizon)
        .mapToDouble(row -> task.scaled().value(row, channel))
        .toArray();
  }
}
