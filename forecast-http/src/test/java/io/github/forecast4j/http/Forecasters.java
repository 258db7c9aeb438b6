package io.github.forecast4j.http;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Forecaster;
import io.github.forecast4j.ForecasterBuilder;
import io.github.forecast4j.baseline.Baselines;
import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.series.TimeStep;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** Small forecasters, fitted in no time. */
final class Forecasters {

  private Forecasters() {}

  /** Repeats the last of three values of channel x, on a bare index. */
  static FittedForecaster lastValue() {
    return Forecaster.builder().model(Baselines.LAST_VALUE).window(3).fit(ramp());
  }

  /** Tells the mean of the training values of channel x, on a bare index. */
  static FittedForecaster mean() {
    return Forecaster.builder().model(Baselines.MEAN).window(3).fit(ramp());
  }

  /**
   * Tells channel y of days, two steps at once, which is three on the days of a campaign and one on
   * others; campaigns are known in advance.
   */
  static FittedForecaster campaigns() {
    double[] rows = new double[2 * 60];
    for (int day = 0; day < 60; day++) {
      double campaign = day * day % 5 == 1 ? 1 : 0;
      rows[2 * day] = 1 + 2 * campaign;
      rows[2 * day + 1] = campaign;
    }
    TimeGrid days =
        StampGrid.of(ZonedDateTime.parse("2024-01-01T00:00:00Z"), TimeStep.parse("P1D"));
    return Forecaster.builder()
        .model(Baselines.RIDGE)
        .window(2)
        .horizon(2)
        .knownFuture("campaign")
        .fit(TimeSeries.of(days, List.of("y", "campaign"), rows));
  }

  /** Goes on with waves of channel v, two steps at once, whatever the distance between rows. */
  static FittedForecaster waves() {
    return waves(IndexGrid.ZERO);
  }

  /** The same, of rows that distance apart. */
  static FittedForecaster waves(TimeStep step) {
    return waves(StampGrid.of(ZonedDateTime.parse("2024-01-01T00:00:00Z"), step));
  }

  /** Repeats the last of forty values of channel v, on a bare index. */
  static FittedForecaster longMemory() {
    double[] rows = IntStream.range(0, 80).mapToDouble(i -> i % 10).toArray();
    return Forecaster.builder()
        .model(Baselines.LAST_VALUE)
        .window(40)
        .fit(TimeSeries.of("v", rows));
  }

  /** The same on a bare index, of which no validation part tells how well it does. */
  static FittedForecaster unvalidated() {
    return forWaves().validation(0).fit(waveSeries(IndexGrid.ZERO));
  }

  private static FittedForecaster waves(TimeGrid grid) {
    return forWaves().fit(waveSeries(grid));
  }

  private static ForecasterBuilder forWaves() {
    return Forecaster.builder().model(Baselines.RIDGE).window(3).horizon(2);
  }

  private static TimeSeries waveSeries(TimeGrid grid) {
    double[] rows = IntStream.range(0, 60).mapToDouble(i -> 5 + Math.sin(i)).toArray();
    return TimeSeries.of(grid, List.of("v"), rows);
  }

  private static TimeSeries ramp() {
    return TimeSeries.of("x", IntStream.range(0, 40).mapToDouble(i -> i % 10).toArray());
  }

  /** A request that each of them answers. */
  static String request(double last) {
    return "{\"series\": [{\"values\": {\"x\": [1, 2, " + last + "]}}]}";
  }
}
