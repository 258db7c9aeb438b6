package io.github.forecast4j.benchmarks;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Forecaster;
import io.github.forecast4j.encode.Encoding;
import io.github.forecast4j.network.Kernels;
import io.github.forecast4j.network.TrainedNetwork;
import io.github.forecast4j.series.TimeSeries;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a forecast costs beside its kernel: a JSON line for each encoding, of an LSTM(64) at window
 * 12, medians in microseconds. The first thousand calls come before, with their slowest.
 */
final class EndToEnd {

  private static final int WINDOW = 12;
  private static final int ROWS = 10_000;
  private static final int FIRST_CALLS = 1_000;

  /** Few enough that a turn is short. */
  private static final int BATCH = 24;

  private static final int TURNS = 2_000;
  private static final long TURN_NANOS = 300_000;

  private EndToEnd() {}

  /** Runs without arguments. */
  public static void main(String[] arguments) {
    TimeSeries traffic = Traffic.of(ROWS);
    time("plain", Encoding.PLAIN, traffic);
    time("last value and calendar", Encoding.LAST_VALUE_AND_CALENDAR, traffic);
  }

  private static void time(String name, Encoding encoding, TimeSeries traffic) {
    Untrained spec = new Untrained(encoding);
    FittedForecaster forecaster =
        Forecaster.builder()
            .model(spec)
            .window(WINDOW)
            .targets(traffic.channels().get(0))
            .inputs(traffic.channels().toArray(String[]::new))
            .validation(0)
            .fit(traffic);
    TrainedNetwork network = spec.network();
    double slowest = slowest(forecaster, traffic);
    warm(forecaster, network, traffic);
    List<Double> kernel = new ArrayList<>();
    List<Double> whole = new ArrayList<>();
    List<Double> batch = new ArrayList<>();
    float[] window = new float[network.input().size()];
    List<TimeSeries> histories = histories(traffic);
    for (int turn = 0; turn < TURNS; turn++) {
      kernel.add(micros(() -> network.run(window)));
      whole.add(micros(() -> forecaster.forecast(traffic)));
      if (turn % 20 == 0) {
        batch.add(micros(() -> forecaster.forecastAll(histories)) / histories.size());
      }
    }
    System.out.printf(
        Locale.ROOT,
        "{\"encoding\": \"%s\", \"jdk\": %d, \"kernels\": \"%s\", \"kernel_us\": %.2f,"
            + " \"forecast_us\": %.2f, \"ratio\": %.2f, \"forecast_all_us\": %.2f,"
            + " \"slowest_of_first_thousand_ms\": %.1f}%n",
        name,
        Runtime.version().feature(),
        network.kernels(),
        median(kernel),
        median(whole),
        median(whole) / median(kernel),
        median(batch),
        slowest);
  }

  private static List<TimeSeries> histories(TimeSeries traffic) {
    List<TimeSeries> histories = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      histories.add(traffic.slice(i, i + WINDOW));
    }
    return histories;
  }

  /**
   * The slowest of the first calls, in milliseconds of its own: what other processes take is left
   * out.
   */
  private static double slowest(FittedForecaster forecaster, TimeSeries traffic) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double slowest = 0;
    for (int call = 0; call < FIRST_CALLS; call++) {
      long start = threads.getCurrentThreadCpuTime();
      forecaster.forecast(traffic);
      slowest = Math.max(slowest, (threads.getCurrentThreadCpuTime() - start) / 1e6);
    }
    return slowest;
  }

  private static void warm(
      FittedForecaster forecaster, TrainedNetwork network, TimeSeries traffic) {
    long end = System.nanoTime() + 8_000_000_000L;
    String fastest = Kernels.fastest().toString();
    do {
      micros(() -> forecaster.forecast(traffic));
      micros(() -> forecaster.forecastAll(histories(traffic)));
    } while (System.nanoTime() < end && !network.kernels().toString().equals(fastest));
    long more = System.nanoTime() + 1_500_000_000L;
    while (System.nanoTime() < more) {
      micros(() -> forecaster.forecast(traffic));
      micros(() -> forecaster.forecastAll(histories(traffic)));
    }
  }

  private static double micros(Runnable call) {
    long start = System.nanoTime();
    long spent;
    int calls = 0;
    do {
      call.run();
      calls++;
      spent = System.nanoTime() - start;
    } while (spent < TURN_NANOS);
    return spent / 1e3 / calls;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
