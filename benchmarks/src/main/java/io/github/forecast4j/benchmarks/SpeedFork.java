package io.github.forecast4j.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One process of the speed comparison: all rivals take turns, in short turns, so that what else the
 * machine does meets all alike. Prints a line of medians for each rival.
 */
final class SpeedFork {

  /** One thread, no telemetry; threads of engines read it. */
  static final Map<String, String> ENVIRONMENT =
      Map.of("OMP_NUM_THREADS", "1", "OMP_WAIT_POLICY", "passive", "OPT_OUT_TRACKING", "true");

  private static final long TURN_NANOS = 300_000;

  /** Vectors take so many times as long until the JIT compiler has them. */
  private static final int VECTOR_WARM_UP = 5;

  private SpeedFork() {}

  /** Arguments: the place of the case, milliseconds to warm up each rival, milliseconds to time. */
  public static void main(String[] arguments) throws Exception {
    SpeedCase timed = SpeedCase.ALL.get(Integer.parseInt(arguments[0]));
    long warmUp = Long.parseLong(arguments[1]) * 1_000_000;
    long measured = Long.parseLong(arguments[2]) * 1_000_000;
    try (Rivals rivals = new Rivals(timed)) {
      for (String rival : rivals.names()) {
        rivals.warmUp(rival, "vector_us".equals(rival) ? VECTOR_WARM_UP * warmUp : warmUp);
      }
      times(rivals, measured).forEach((name, us) -> System.out.println(name + " " + median(us)));
    }
    System.out.flush();
    // Engines may have threads that linger.
    System.exit(0);
  }

  private static Map<String, List<Double>> times(Rivals rivals, long nanos) throws Exception {
    Map<String, List<Double>> times = new LinkedHashMap<>();
    long end = System.nanoTime() + nanos;
    do {
      for (String rival : rivals.names()) {
        double us = rivals.time(rival, TURN_NANOS);
        times.computeIfAbsent(rival, name -> new ArrayList<>()).add(us);
      }
    } while (System.nanoTime() < end);
    return times;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
