package io.github.forecast4j.http;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The program, run to its end. */
final class Program {

  private Program() {}

  /** How it ended, and what it said. */
  record Outcome(int code, String out, String error) {}

  static Outcome run(Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream error = new ByteArrayOutputStream();
    int code = Main.run(new PrintStream(out), new PrintStream(error), environment, arguments);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
  }
}
