package io.github.forecast4j.examples.compare;

import io.github.forecast4j.examples.report.Fact;
import io.github.forecast4j.examples.report.Versions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run of the program.
 *
 * @param arguments what the user typed after the program's name
 * @param start when it began
 */
record Occasion(List<String> arguments, Instant start) {

  private static final String PROGRAM = "java -jar examples/target/forecast-examples.jar";

  /** Copies the list. */
  Occasion {
    arguments = List.copyOf(arguments);
  }

  /** The line that makes the same comparison again. */
  String command() {
    return Stream.concat(Stream.of(PROGRAM), arguments.stream().map(Occasion::quoted))
        .collect(Collectors.joining(" "));
  }

  /** An argument as a shell reads it. */
  private static String quoted(String argument) {
    return argument.matches("[\\w@%+=:,./-]+")
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }

  /** What it ran on, and how long. */
  List<Fact> facts() {
    return List.of(
        new Fact("forecast4j", Versions.of("io.github.forecast4j", "forecast-core")),
        new Fact("Java", Runtime.version() + ", " + System.getProperty("java.vendor")),
        new Fact(
            "Machine",
            "%s %s, %d processors"
                .formatted(
                    System.getProperty("os.name"),
                    System.getProperty("os.arch"),
                    Runtime.getRuntime().availableProcessors())),
        new Fact("Begun", start.truncatedTo(ChronoUnit.SECONDS).toString()),
        new Fact("Duration", words(Duration.between(start, Instant.now()))));
  }

  private static String words(Duration time) {
    return time.toMinutes() < 2
        ? String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3)
        : String.format(Locale.ROOT, "%d min %02d s", time.toMinutes(), time.toSecondsPart());
  }
}
