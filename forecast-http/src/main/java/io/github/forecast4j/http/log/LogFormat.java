package io.github.forecast4j.http.log;

import java.util.Locale;

/** What a line of the log looks like. */
public enum LogFormat {
  /** For people: lines on standard error. */
  TEXT,
  /** For machines: a JSON object a line, on standard output, and nothing else there. */
  JSON;

  /** The word that settings use. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
