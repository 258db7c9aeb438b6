package io.github.forecast4j.http;

import io.github.forecast4j.http.json.BodyLimits;
import io.github.forecast4j.http.route.BodyReader;
import io.github.forecast4j.http.work.Work;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How much one request may ask for, and how much may be done at the same time. */
final class LimitOptions {

  /** The part of the heap that bodies may fill on their way in. */
  private static final int HEAP_PART = 4;

  /** What takes no longer is done on the event loop, in microseconds. */
  private static final int AT_ONCE_MICROS = 500;

  @Option(
      names = "--max-body",
      paramLabel = "BYTES",
      defaultValue = "4194304",
      description = "The longest body. Default: ${DEFAULT-VALUE}.")
  private int maxBody;

  @Option(
      names = "--max-series",
      paramLabel = "N",
      defaultValue = "1000",
      description = "The most series of one request. Default: ${DEFAULT-VALUE}.")
  private int maxSeries;

  @Option(
      names = "--max-values",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "The most values of one request. Default: ${DEFAULT-VALUE}.")
  private int maxValues;

  @Option(
      names = "--max-horizon",
      paramLabel = "STEPS",
      defaultValue = "1000",
      description = "The most steps of one forecast. Default: ${DEFAULT-VALUE}.")
  private int maxHorizon;

  @Option(
      names = "--max-tracked",
      paramLabel = "N",
      defaultValue = "10000",
      description = "The most series that observations are kept of. Default: ${DEFAULT-VALUE}.")
  private int maxTracked;

  @Option(
      names = "--read-timeout",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "How long a body may take to come. Default: ${DEFAULT-VALUE}.")
  private int readSeconds;

  @Option(
      names = "--event-loops",
      paramLabel = "N",
      defaultValue = "0",
      description = "Threads that serve connections; 0 for one for each core. Default: 0.")
  private int eventLoops;

  @Option(
      names = "--workers",
      paramLabel = "N",
      defaultValue = "0",
      description = "Threads for large requests; 0 for one for each core. Default: 0.")
  private int workers;

  @Option(
      names = "--queue",
      paramLabel = "N",
      defaultValue = "256",
      description = "The most large requests that wait or run. Default: ${DEFAULT-VALUE}.")
  private int queue;

  @Option(
      names = "--max-wait",
      paramLabel = "MILLIS",
      defaultValue = "20",
      description =
          "A large request that would have to wait longer, and longer than it takes itself, is"
              + " told to come back (429)."
              + " Default: ${DEFAULT-VALUE}.")
  private int maxWaitMillis;

  LimitOptions() {}

  /** How much one request may ask for. */
  BodyLimits body() {
    return new BodyLimits(maxSeries, maxValues, maxHorizon);
  }

  /** The bounds of bodies on their way in. */
  BodyReader.Bounds bodies() {
    long together = Math.max(2L * maxBody, Runtime.getRuntime().maxMemory() / HEAP_PART);
    return new BodyReader.Bounds(maxBody, together, Duration.ofSeconds(readSeconds));
  }

  /** The bounds of the work. */
  Work.Bounds work() {
    return new Work.Bounds(workers(), AT_ONCE_MICROS, queue, Duration.ofMillis(maxWaitMillis));
  }

  /** The threads for large requests. */
  int workers() {
    return orCores(workers);
  }

  /** The threads that serve connections. */
  int eventLoops() {
    return orCores(eventLoops);
  }

  /** The most series that observations are kept of. */
  int maxTracked() {
    return maxTracked;
  }

  private static int orCores(int threads) {
    return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
  }

  void check() {
    Checks.within("--max-body", maxBody, 1_024, 256 * 1024 * 1024);
    Checks.within("--max-series", maxSeries, 1, 1_000_000);
    Checks.within("--max-values", maxValues, 1, 100_000_000);
    Checks.within("--max-horizon", maxHorizon, 1, 1_000_000);
    Checks.within("--max-tracked", maxTracked, 1, 10_000_000);
    Checks.within("--read-timeout", readSeconds, 1, 3_600);
    Checks.within("--event-loops", eventLoops, 0, 1_024);
    Checks.within("--workers", workers, 0, 1_024);
    Checks.within("--queue", queue, 1, 1_000_000);
    Checks.within("--max-wait", maxWaitMillis, 1, 3_600_000);
  }
}
