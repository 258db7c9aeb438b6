package io.github.forecast4j.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A Java process like this one, with engines held to one thread. */
final class ChildJava {

  private ChildJava() {}

  /**
   * Runs one to its end.
   *
   * @param line told of each line as it is printed
   * @throws IllegalStateException if it fails
   */
  static void run(List<String> options, Consumer<String> line)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(options);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(SpeedFork.ENVIRONMENT);
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      reader.lines().forEach(line);
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException("failed: " + command);
    }
  }
}
