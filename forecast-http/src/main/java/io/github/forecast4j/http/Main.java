package io.github.forecast4j.http;

import io.github.forecast4j.network.Kernels;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The service as a program: it serves until it is told to end. */
public final class Main {

  private static final int FAILED = 1;
  private static final int WRONG = 2;

  private Main() {}

  /** How the log looks, unless whoever starts the program wants it otherwise. */
  private static void setUpLog() {
    Map<String, String> settings =
        Map.of(
            "showDateTime", "true",
            "dateTimeFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
            // Vert.x asks for its gauges again and again, which is no cause for a warning.
            "log.io.micrometer.core.instrument.MeterRegistry", "error");
    settings.forEach(
        (name, value) -> {
          String property = "org.slf4j.simpleLogger." + name;
          if (System.getProperty(property) == null) {
            System.setProperty(property, value);
          }
        });
  }

  /** Serves until the process is told to end, or ends with an exit code if it cannot serve. */
  public static void main(String[] arguments) {
    setUpLog();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream error = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = run(out, error, System.getenv(), arguments);
    if (code != 0) {
      System.exit(code);
    }
  }

  /**
   * Runs the program.
   *
   * @return 0 if it was told to end, 1 if it could not serve, 2 if a setting is wrong
   */
  static int run(
      PrintStream out, PrintStream error, Map<String, String> environment, String... arguments) {
    Settings settings = new Settings();
    try {
      CommandLine line = Configuration.commandLine(settings, environment, arguments);
      ParseResult parsed = line.parseArgs(arguments);
      if (parsed.isUsageHelpRequested()) {
        line.usage(out);
        return 0;
      }
      settings.check();
      Configuration.describe(line).forEach(out::println);
    } catch (CommandLine.ParameterException | IllegalArgumentException | UncheckedIOException e) {
      error.println("error: " + e.getMessage());
      return WRONG;
    }
    return serve(settings, out, error);
  }

  private static int serve(Settings settings, PrintStream out, PrintStream error) {
    try {
      ForecastServer server = ForecastServer.start(settings);
      CountDownLatch ended = new CountDownLatch(1);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    server.close();
                    ended.countDown();
                  },
                  "forecast4j-end"));
      out.println("kernels = " + Kernels.fastest());
      out.println("forecast4j is ready on " + server.uri());
      ended.await();
      return 0;
    } catch (IllegalStateException e) {
      error.println("error: " + e.getMessage());
      return FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED;
    }
  }
}
