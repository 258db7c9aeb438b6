package io.github.forecast4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * From the start of a process to its first forecast: a JSON line for each way, medians over some
 * processes, all ways taking turns. The clock starts in this process and stops when the child has
 * printed.
 */
final class StartUp {

  private static final String US = FirstForecast.class.getName();
  private static final String DJL = FirstDjlForecast.class.getName();
  private static final List<String> SMALL =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx32m");

  private final Map<String, List<String>> ways = new LinkedHashMap<>();
  private final Map<String, List<double[]>> times = new LinkedHashMap<>();

  private StartUp() {}

  /** Arguments: processes of each way, the class path of classes, that of jars, the archive. */
  public static void main(String[] arguments) throws Exception {
    StartUp startUp = new StartUp();
    String classes = arguments[1];
    String jars = arguments[2];
    Path archive = Path.of(arguments[3]);
    Files.deleteIfExists(archive);
    String use = "-XX:SharedArchiveFile=" + archive;
    startUp.way("forecast4j, class path", List.of(), classes, US);
    startUp.way("forecast4j, jars", List.of(), jars, US);
    startUp.way("forecast4j, jars, small JVM", SMALL, jars, US);
    run(List.of("-XX:ArchiveClassesAtExit=" + archive, "-cp", jars, US));
    startUp.way("forecast4j, jars, archive", List.of(use), jars, US);
    List<String> small = new ArrayList<>(SMALL);
    small.add(use);
    startUp.way("forecast4j, jars, archive, small JVM", small, jars, US);
    String all = System.getProperty("java.class.path");
    startUp.ways.put("DJL, MXNet", List.of("-cp", all, DJL, "MXNet"));
    startUp.ways.put("DJL, PyTorch", List.of("-cp", all, DJL, "PyTorch"));
    startUp.takeTurns(Integer.parseInt(arguments[0]));
  }

  private void way(String name, List<String> options, String classPath, String main) {
    List<String> command = new ArrayList<>(options);
    command.addAll(List.of("-cp", classPath, main));
    ways.put(name, command);
  }

  private void takeTurns(int rounds) throws IOException, InterruptedException {
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, List<String>> way : ways.entrySet()) {
        times.computeIfAbsent(way.getKey(), name -> new ArrayList<>()).add(run(way.getValue()));
      }
    }
    times.forEach(
        (name, runs) ->
            System.out.printf(
                Locale.ROOT,
                "{\"way\": \"%s\", \"jdk\": %d, \"first_forecast_ms\": %.0f,"
                    + " \"fastest_ms\": %.0f, \"slowest_ms\": %.0f, \"resident_mb\": %.0f}%n",
                name,
                Runtime.version().feature(),
                sorted(runs, 0).get(runs.size() / 2),
                sorted(runs, 0).get(0),
                sorted(runs, 0).get(runs.size() - 1),
                sorted(runs, 1).get(runs.size() / 2)));
  }

  private static List<Double> sorted(List<double[]> runs, int column) {
    return runs.stream().map(run -> run[column]).sorted().toList();
  }

  /** Milliseconds to the forecast, and megabytes. */
  private static double[] run(List<String> options) throws IOException, InterruptedException {
    double[] result = new double[2];
    long start = System.nanoTime();
    ChildJava.run(
        options,
        line -> {
          if (line.startsWith("resident ")) {
            result[0] = (System.nanoTime() - start) / 1e6;
            result[1] = Integer.parseInt(line.substring("resident ".length())) / 1024.0;
          }
        });
    if (result[0] == 0) {
      throw new IllegalStateException("no forecast: " + options);
    }
    return result;
  }
}
