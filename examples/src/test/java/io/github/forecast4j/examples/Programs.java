package io.github.forecast4j.examples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Runs the programs as a shell does, and keeps what they print. */
final class Programs {

  static final Path SAMPLE = Path.of("..", "data", "sample");

  /** The days of the sample's institution. */
  static final String DAYS = SAMPLE.resolve("institution-0-daily.csv").toString();

  /** The real series, which are not part of the project; the system property names their folder. */
  static final Path REAL = Path.of(System.getProperty("cesnet", "../../shared/data/cesnet"));

  /** What a run printed, and how it ended. */
  record Outcome(int exitCode, String out, String progress) {}

  private Programs() {}

  static Outcome run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream progress = new ByteArrayOutputStream();
    int exitCode = Main.run(new PrintStream(out), new PrintStream(progress), arguments);
    return new Outcome(
        exitCode, out.toString(StandardCharsets.UTF_8), progress.toString(StandardCharsets.UTF_8));
  }

  /** Runs a program with a model on the bytes of the sample's days: windows of 12, 3 days ahead. */
  static Outcome onSample(String program, String model, String... more) {
    Stream<String> task =
        Stream.of(
            program,
            "--csv=" + DAYS,
            "--targets=n_bytes",
            "--window=12",
            "--horizon=3",
            "--model=" + model);
    return run(Stream.concat(task, Stream.of(more)).toArray(String[]::new));
  }

  /** True where the real series lie beside the checkout, as they do where it is checked. */
  static boolean realSeriesAreHere() {
    return Files.isDirectory(REAL);
  }
}
