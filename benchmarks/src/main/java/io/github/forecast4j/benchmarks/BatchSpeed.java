package io.github.forecast4j.benchmarks;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.encode.Encoding;
import io.github.forecast4j.network.TrainedNetwork;
import io.github.forecast4j.series.TimeSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What a window costs in {@code forecastAll} beside the same histories one by one: a JSON line for
 * each network and size, medians in microseconds a window. Kernels alone stand beside.
 */
final class BatchSpeed {

  private static final List<String> NETWORKS = List.of("LSTM", "GRU-FCN");
  private static final List<Integer> SIZES = List.of(2, 24, 96, 1024);
  private static final int ROWS = 2_000;
  private static final int WINDOWS_TIMED = 20_000;
  private static final int THREADS = 2;

  private BatchSpeed() {}

  /** Without arguments runs all cases; two name a network and a size. */
  public static void main(String[] arguments) {
    boolean one = arguments.length == 2;
    List<String> networks = one ? List.of(arguments[0]) : NETWORKS;
    List<Integer> sizes = one ? List.of(Integer.valueOf(arguments[1])) : SIZES;
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (String network : networks) {
        for (int size : sizes) {
          time(network, size, threads);
        }
      }
    } finally {
      threads.shutdown();
    }
  }

  private static void time(String name, int size, ExecutorService threads) {
    TimeSeries traffic = Traffic.of(ROWS);
    Untrained spec = new Untrained(name, Encoding.CHANGES_AND_CALENDAR);
    FittedForecaster forecaster = spec.fit(traffic);
    TrainedNetwork network = spec.network();
    List<TimeSeries> histories = histories(traffic, size);
    float[] windows = new float[size * network.input().size()];
    float[] one = new float[network.input().size()];
    float[] outputs = new float[size * network.outputs()];
    Turns turns =
        new Turns()
            .add("kernel", 1, () -> network.run(one))
            .add("kernels", size, () -> network.run(windows, size, outputs))
            .add("single", size, () -> histories.forEach(forecaster::forecast))
            .add("batch", size, () -> forecaster.forecastAll(histories))
            .add("threads", size, () -> forecaster.forecastAll(histories, threads))
            .warmUp(network)
            .run(Math.max(20, WINDOWS_TIMED / size));
    System.out.printf(
        Locale.ROOT,
        "{\"network\": \"%s\", \"batch\": %d, \"jdk\": %d, \"kernels\": \"%s\","
            + " \"kernel_us\": %.2f, \"kernel_batch_us\": %.2f, \"forecast_us\": %.2f,"
            + " \"forecast_all_us\": %.2f, \"two_threads_us\": %.2f}%n",
        name,
        size,
        Runtime.version().feature(),
        network.kernels(),
        turns.median("kernel"),
        turns.median("kernels"),
        turns.median("single"),
        turns.median("batch"),
        turns.median("threads"));
  }

  private static List<TimeSeries> histories(TimeSeries traffic, int size) {
    List<TimeSeries> histories = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      histories.add(traffic.slice(i, i + Untrained.WINDOW));
    }
    return histories;
  }
}
