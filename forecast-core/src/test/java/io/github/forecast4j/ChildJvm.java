package io.github.forecast4j;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;

/** Programs of these tests, run in processes of their own. */
public final class ChildJvm {

  /** The Java that runs these tests. */
  public static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1");
  private static final int MINUTES = 5;

  private ChildJvm() {}

  /** The command of a program on a class path of forecast-core, its tests and what they need. */
  public static List<String> command(
      Path java, List<String> options, Class<?> program, String... arguments) {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(options);
    command.add("-cp");
    command.add(path(ChildJvm.class, FittedForecaster.class, Logger.class, JsonFactory.class));
    command.add(program.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  /** The same on this Java, started as fast as may be. */
  static List<String> command(Class<?> program, String... arguments) {
    return command(JAVA, QUICK_START, program, arguments);
  }

  /** The places that some classes come from. */
  static String path(Class<?>... classes) {
    return String.join(
        File.pathSeparator, Stream.of(classes).map(ChildJvm::place).distinct().toList());
  }

  private static String place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a command prints until it ends, errors included. */
  static String run(List<String> command) {
    return ended(command).said();
  }

  /**
   * The last line that a command prints.
   *
   * @throws IllegalStateException if it ends with an error
   */
  public static String lastLine(List<String> command) {
    Ended ended = ended(command);
    if (ended.exit() != 0) {
      throw new IllegalStateException(command + " failed: " + ended.said());
    }
    String said = ended.said().strip();
    return said.substring(said.lastIndexOf('\n') + 1);
  }

  private record Ended(int exit, String said) {}

  private static Ended ended(List<String> command) {
    try {
      Path output = Files.createTempFile("child", ".txt");
      try {
        int exit = exit(new ProcessBuilder(command).redirectOutput(output.toFile()));
        return new Ended(exit, Files.readString(output, StandardCharsets.UTF_8));
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int exit(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.redirectErrorStream(true).start();
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        throw new IllegalStateException(
            builder.command() + " did not end within " + MINUTES + " minutes");
      }
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }
}
