package io.github.forecast4j.http;

import io.github.forecast4j.http.log.LogFormat;
import picocli.CommandLine.Option;

/** What is written to the log, and how. */
final class LogOptions {

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text for people, on standard error; json for machines, a line each on standard output."
              + " Default: ${DEFAULT-VALUE}.")
  private LogFormat format = LogFormat.TEXT;

  @Option(
      names = "--access-log",
      arity = "0..1",
      fallbackValue = "true",
      defaultValue = "false",
      paramLabel = "BOOLEAN",
      description = "Write a line for each request, with its time. Default: ${DEFAULT-VALUE}.")
  private boolean access;

  LogOptions() {}

  /** What a line looks like. */
  LogFormat format() {
    return format;
  }

  /** True if each request gets a line. */
  boolean access() {
    return access;
  }
}
