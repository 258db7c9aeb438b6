package io.github.forecast4j.http;

import io.github.forecast4j.http.log.LogFormat;
import io.github.forecast4j.http.log.Logs;
import io.github.forecast4j.network.Kernels;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The service as a program: it serves until it is told to end. */
public final class Main {

  private static final int FAILED = 1;
  private static final int WRONG = 2;

  private Main() {}

  /** Serves until the process is told to end, or ends with an exit code if it cannot serve. */
  public static void main(String[] arguments) {
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
      if (parsed.isVersionHelpRequested()) {
        line.printVersionHelp(out);
        return 0;
      }
      settings.check();
      Logs.setUp(settings.log().format());
      describe(settings, line, out);
    } catch (CommandLine.ParameterException | IllegalArgumentException e) {
      error.println("error: " + e.getMessage());
      return WRONG;
    }
    return serve(settings, out, error);
  }

  private static void describe(Settings settings, CommandLine line, PrintStream out) {
    List<String> lines = Configuration.describe(line);
    if (settings.log().format() == LogFormat.JSON) {
      tell(settings, out, String.join(", ", lines));
    } else {
      lines.forEach(out::println);
    }
  }

  /** Standard output is for JSON alone, if that is wanted. */
  private static void tell(Settings settings, PrintStream out, String line) {
    if (settings.log().format() == LogFormat.JSON) {
      LoggerFactory.getLogger(Main.class).info(line);
    } else {
      out.println(line);
    }
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
      tell(settings, out, "kernels = " + Kernels.fastest());
      tell(settings, out, "forecast4j is ready on " + server.uri());
      ended.await();
      return 0;
    } catch (IllegalArgumentException e) {
      error.println("error: " + e.getMessage());
      return WRONG;
    } catch (IllegalStateException e) {
      error.println("error: " + e.getMessage());
      return FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED;
    }
  }
}
