package io.github.forecast4j.csv;

import java.io.Serial;

/** A CSV file cannot be read as a series. The message names the place, the rule and the remedy. */
public final class CsvException extends IllegalArgumentException {

  @Serial private static final long serialVersionUID = 1L;

  CsvException(String message) {
    super(message);
  }

  CsvException(String message, Throwable cause) {
    super(message, cause);
  }
}
