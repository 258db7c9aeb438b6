package io.github.forecast4j.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The slowest of a process' first thousand forecasts, the very first told apart: a JSON line for
 * each network and set of kernels, medians over some processes that take turns, in milliseconds.
 * What other processes take counts by the clock, and not in the time of the calling thread.
 */
final class FirstCalls {

  private static final List<String> VECTOR = List.of("--add-modules", "jdk.incubator.vector");

  /** Without a pause calls are over before vectors are warm; with one these take over meanwhile. */
  private static final List<String> PAUSES = List.of("0", "2");

  private final Map<String, List<String>> ways = new LinkedHashMap<>();
  private final Map<String, List<String[]>> results = new LinkedHashMap<>();

  private FirstCalls() {}

  /** Arguments: processes of each way, the class path. */
  public static void main(String[] arguments) throws Exception {
    FirstCalls calls = new FirstCalls();
    for (String network : List.of("LSTM", "GRU-FCN")) {
      for (String pause : PAUSES) {
        calls.way(network, pause, "scalar", List.of(), arguments[1]);
        calls.way(network, pause, "vector", VECTOR, arguments[1]);
      }
    }
    calls.takeTurns(Integer.parseInt(arguments[0]));
  }

  private void way(
      String network, String pause, String kernels, List<String> options, String classPath) {
    List<String> command = new ArrayList<>(options);
    command.addAll(List.of("-cp", classPath, FirstThousand.class.getName(), network, pause));
    ways.put(
        "\"network\": \"%s\", \"pause_ms\": %s, \"kernels\": \"%s\""
            .formatted(network, pause, kernels),
        command);
  }

  private void takeTurns(int rounds) throws IOException, InterruptedException {
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, List<String>> way : ways.entrySet()) {
        List<String[]> runs = results.computeIfAbsent(way.getKey(), name -> new ArrayList<>());
        ChildJava.run(
            way.getValue(),
            line -> {
              if (line.startsWith("calls ")) {
                runs.add(line.split(" ", -1));
              }
            });
      }
    }
    results.forEach(FirstCalls::print);
  }

  private static void print(String way, List<String[]> runs) {
    System.out.printf(
        Locale.ROOT,
        "{%s, \"jdk\": %d, \"first_ms\": %.1f, \"slowest_ms\": %.1f, \"slowest_busy_ms\": %.1f,"
            + " \"from_ms\": %.1f, \"to_ms\": %.1f}%n",
        way,
        Runtime.version().feature(),
        sorted(runs, 1).get(runs.size() / 2),
        sorted(runs, 2).get(runs.size() / 2),
        sorted(runs, 3).get(runs.size() / 2),
        sorted(runs, 2).get(0),
        sorted(runs, 2).get(runs.size() - 1));
  }

  private static List<Double> sorted(List<String[]> runs, int column) {
    return runs.stream().map(run -> Double.parseDouble(run[column])).sorted().toList();
  }
}
