package io.github.forecast4j.benchmarks;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.encode.Encoding;
import io.github.forecast4j.network.TrainedNetwork;
import io.github.forecast4j.series.TimeSeries;
import java.util.Locale;

/**
 * What a forecast costs beside its kernel: a JSON line for each encoding, of an LSTM(64) at window
 * 12, medians in microseconds.
 */
final class EndToEnd {

  private static final int ROWS = 10_000;
  private static final int TURNS = 2_000;

  private EndToEnd() {}

  /** Runs without arguments. */
  public static void main(String[] arguments) {
    TimeSeries traffic = Traffic.of(ROWS);
    time("plain", Encoding.PLAIN, traffic);
    time("changes and calendar", Encoding.CHANGES_AND_CALENDAR, traffic);
  }

  private static void time(String name, Encoding encoding, TimeSeries traffic) {
    Untrained spec = new Untrained("LSTM", encoding);
    FittedForecaster forecaster = spec.fit(traffic);
    TrainedNetwork network = spec.network();
    float[] window = new float[network.input().size()];
    Turns turns =
        new Turns()
            .add("kernel", 1, () -> network.run(window))
            .add("forecast", 1, () -> forecaster.forecast(traffic))
            .warmUp(network)
            .run(TURNS);
    System.out.printf(
        Locale.ROOT,
        "{\"encoding\": \"%s\", \"jdk\": %d, \"kernels\": \"%s\", \"kernel_us\": %.2f,"
            + " \"forecast_us\": %.2f, \"ratio\": %.2f}%n",
        name,
        Runtime.version().feature(),
        network.kernels(),
        turns.median("kernel"),
        turns.median("forecast"),
        turns.median("forecast") / turns.median("kernel"));
  }
}
