package io.github.forecast4j.http;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Forecaster;
import io.github.forecast4j.baseline.Baselines;
import io.github.forecast4j.series.TimeSeries;
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

  private static TimeSeries ramp() {
    return TimeSeries.of("x", IntStream.range(0, 40).mapToDouble(i -> i % 10).toArray());
  }

  /** A request that each of them answers. */
  static String request(double last) {
    return "{\"series\": [{\"values\": {\"x\": [1, 2, " + last + "]}}]}";
  }
}
