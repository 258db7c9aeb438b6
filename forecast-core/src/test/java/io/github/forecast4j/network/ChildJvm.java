package io.github.forecast4j.network;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java process on this class path. */
final class ChildJvm {

  static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private ChildJvm() {}

  /** The last line that a class prints, its log included. */
  static String run(Path java, List<String> options, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx256m"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), main.getName()));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile("child", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(5, TimeUnit.MINUTES);
      process.destroyForcibly();
      String text = Files.readString(output, StandardCharsets.UTF_8).strip();
      if (!ended || process.exitValue() != 0) {
        throw new IllegalStateException(command + " failed: " + text);
      }
      return text.substring(text.lastIndexOf('\n') + 1);
    } finally {
      Files.delete(output);
    }
  }

  /** All that this process has, be it on the class path or the module path. */
  private static String classPath() {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String modules = System.getProperty("jdk.module.path", "");
    return classes + File.pathSeparator + modules;
  }
}
