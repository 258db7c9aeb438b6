package io.github.forecast4j;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Programs of these tests, run in processes of their own. */
final class ChildProgram {

  static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private ChildProgram() {}

  /** The command of a program on a class path of forecast-core, its tests and what they need. */
  static List<String> command(Class<?> program, String... arguments) {
    List<String> command =
        new ArrayList<>(List.of(JAVA, "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(
        path(SavedForecasters.class, FittedForecaster.class, org.slf4j.Logger.class)
            + File.pathSeparator
            + jackson());
    command.add(program.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  /** What a command prints until it ends. */
  static String run(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The places that some classes come from. */
  static String path(Class<?>... classes) {
    return String.join(
        File.pathSeparator, Stream.of(classes).map(ChildProgram::place).distinct().toList());
  }

  /** The jar of the one library that files need. */
  static String jackson() {
    return place(com.fasterxml.jackson.core.JsonFactory.class);
  }

  private static String place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
