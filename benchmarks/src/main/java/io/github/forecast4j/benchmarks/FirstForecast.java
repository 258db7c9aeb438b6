package io.github.forecast4j.benchmarks;

import io.github.forecast4j.Forecaster;
import io.github.forecast4j.encode.Encoding;
import io.github.forecast4j.series.TimeSeries;

/** A process that forecasts once, in plain Java: an LSTM(64) on 12 hours of 12 channels. */
final class FirstForecast {

  private FirstForecast() {}

  /** Runs without arguments. */
  public static void main(String[] arguments) {
    TimeSeries traffic = Traffic.of(100);
    System.out.println(
        Forecaster.builder()
            .model(new Untrained("LSTM", Encoding.CHANGES_AND_CALENDAR))
            .window(12)
            .validation(0)
            .fit(traffic)
            .forecast(traffic));
    Footprint.print();
  }
}
