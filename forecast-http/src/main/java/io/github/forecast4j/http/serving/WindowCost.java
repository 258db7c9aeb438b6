package io.github.forecast4j.http.serving;

/**
 * What a window of a forecaster takes, learned from every forecast: the estimate goes down by a
 * twentieth at most where one was faster, and up by a fiftieth where it was slower. So it settles
 * near the faster third, and what a busy machine takes away now and then does not matter.
 */
final class WindowCost {

  private static final double DOWN = .95;
  private static final double UP = 1.02;

  private volatile double micros;

  /** Takes what windows took; threads may overwrite each other's step, which need not be exact. */
  void observe(double windowMicros) {
    double before = micros;
    if (before == 0) {
      micros = windowMicros;
    } else {
      micros =
          windowMicros < before
              ? Math.max(windowMicros, before * DOWN)
              : Math.min(windowMicros, before * UP);
    }
  }

  /** What a window takes, in microseconds; 0 before the first. */
  double micros() {
    return micros;
  }
}
