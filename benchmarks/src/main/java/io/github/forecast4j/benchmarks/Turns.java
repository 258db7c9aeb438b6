package io.github.forecast4j.benchmarks;

import io.github.forecast4j.network.Kernels;
import io.github.forecast4j.network.TrainedNetwork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Calls that take turns in one process, short ones, so that what else the machine does meets all
 * alike.
 */
final class Turns {

  private static final long TURN_NANOS = 300_000;
  private static final long MOST_WARM_UP_NANOS = 12_000_000_000L;
  private static final long MORE_WARM_UP_NANOS = 2_000_000_000L;

  private final Map<String, Call> calls = new LinkedHashMap<>();

  /** What is timed, the windows that it forecasts, and the microseconds of a window. */
  private record Call(Runnable timed, int windows, List<Double> micros) {

    double time() {
      long start = System.nanoTime();
      long spent;
      int count = 0;
      do {
        timed.run();
        count += windows;
        spent = System.nanoTime() - start;
      } while (spent < TURN_NANOS);
      return spent / 1e3 / count;
    }
  }

  /** Adds a call that forecasts a number of windows. */
  Turns add(String name, int windows, Runnable timed) {
    calls.put(name, new Call(timed, windows, new ArrayList<>()));
    return this;
  }

  /** Runs all until a network has moved to the fastest kernels, and a while longer. */
  Turns warmUp(TrainedNetwork network) {
    String fastest = Kernels.fastest().toString();
    long end = System.nanoTime() + MOST_WARM_UP_NANOS;
    do {
      calls.values().forEach(Call::time);
    } while (System.nanoTime() < end && !network.kernels().toString().equals(fastest));
    long more = System.nanoTime() + MORE_WARM_UP_NANOS;
    while (System.nanoTime() < more) {
      calls.values().forEach(Call::time);
    }
    return this;
  }

  /** Times all, in turns. */
  Turns run(int turns) {
    for (int turn = 0; turn < turns; turn++) {
      calls.values().forEach(call -> call.micros().add(call.time()));
    }
    return this;
  }

  /** The median microseconds of a window. */
  double median(String name) {
    List<Double> sorted =
        Objects.requireNonNull(calls.get(name)).micros().stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
