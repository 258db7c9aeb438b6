package io.github.forecast4j.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The speed of forecasts beside the engines: a JSON line per case, medians over several processes.
 * The spread of each over the processes goes to standard error.
 */
final class ForecastSpeed {

  private static final List<String> COLUMNS =
      List.of("java_us", "vector_us", "djl_mxnet_us", "djl_pytorch_us", "onnxruntime_us");

  private static final List<String> ONE_THREAD =
      List.of("-Dai.djl.pytorch.num_threads=1", "-Dai.djl.pytorch.num_interop_threads=1");

  private ForecastSpeed() {}

  /** Arguments: processes per case, milliseconds to warm up each rival, milliseconds to time. */
  public static void main(String[] arguments) throws Exception {
    int forks = Integer.parseInt(arguments[0]);
    for (int place = 0; place < SpeedCase.ALL.size(); place++) {
      Map<String, TreeSet<Double>> times = new LinkedHashMap<>();
      for (int fork = 0; fork < forks; fork++) {
        fork(place, arguments[1], arguments[2])
            .forEach((name, us) -> times.computeIfAbsent(name, n -> new TreeSet<>()).add(us));
      }
      System.out.println(json(SpeedCase.ALL.get(place), times));
      System.err.println("  " + times);
    }
  }

  private static Map<String, Double> fork(int place, String warmUp, String measured)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(List.of("--add-modules", "jdk.incubator.vector", "-Xms512m", "-Xmx512m"));
    if (Runtime.version().feature() > 21) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(ONE_THREAD);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(SpeedFork.class.getName(), String.valueOf(place), warmUp, measured));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(SpeedFork.ENVIRONMENT);
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    Map<String, Double> times = new LinkedHashMap<>();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    for (String line : output.lines().toList()) {
      String[] parts = line.split(" ", 2);
      if (COLUMNS.contains(parts[0])) {
        times.put(parts[0], Double.parseDouble(parts[1]));
      }
    }
    if (process.waitFor() != 0 || times.isEmpty()) {
      throw new IllegalStateException(command + " failed: " + output);
    }
    return times;
  }

  private static String json(SpeedCase timed, Map<String, ? extends Set<Double>> times) {
    StringBuilder line =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "{\"network\": \"%s\", \"window\": %d, \"batch\": %d, \"jdk\": %d",
                timed.network(),
                timed.window(),
                timed.batch(),
                Runtime.version().feature()));
    for (String column : COLUMNS) {
      line.append(
          times.containsKey(column)
              ? String.format(
                  Locale.ROOT,
                  ", \"%s\": %.2f",
                  column,
                  median(Objects.requireNonNull(times.get(column))))
              : ", \"" + column + "\": null");
    }
    return line.append('}').toString();
  }

  private static double median(Set<Double> values) {
    List<Double> sorted = List.copyOf(values);
    return sorted.get(sorted.size() / 2);
  }
}
