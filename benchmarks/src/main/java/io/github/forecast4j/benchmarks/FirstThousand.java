package io.github.forecast4j.benchmarks;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.encode.Encoding;
import io.github.forecast4j.series.TimeSeries;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/**
 * A process that forecasts a thousand times, on 12 hours of 12 channels, and tells of its slowest
 * call. The first one, which loads most classes, is told apart.
 */
final class FirstThousand {

  private static final int CALLS = 1_000;

  private FirstThousand() {}

  /** Arguments: "LSTM" or "GRU-FCN", milliseconds to pause between calls. */
  public static void main(String[] arguments) throws InterruptedException {
    TimeSeries traffic = Traffic.of(CALLS + Untrained.WINDOW);
    Untrained spec = new Untrained(arguments[0], Encoding.CHANGES_AND_CALENDAR);
    FittedForecaster forecaster = spec.fit(traffic);
    int pause = Integer.parseInt(arguments[1]);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double first = 0;
    double slowest = 0;
    double busiest = 0;
    int place = 0;
    for (int call = 0; call < CALLS; call++) {
      TimeSeries history = traffic.slice(call, call + Untrained.WINDOW);
      long busy = threads.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      forecaster.forecast(history);
      double took = (System.nanoTime() - start) / 1e6;
      if (call == 0) {
        first = took;
      } else {
        busiest = Math.max(busiest, (threads.getCurrentThreadCpuTime() - busy) / 1e6);
        place = took > slowest ? call + 1 : place;
        slowest = Math.max(slowest, took);
      }
      Thread.sleep(pause);
    }
    System.out.printf(
        Locale.ROOT,
        "calls %.2f %.2f %.2f %d %s%n",
        first,
        slowest,
        busiest,
        place,
        spec.network().kernels());
  }
}
