package io.github.forecast4j.http;

/** Holds settings against their ranges. */
final class Checks {

  private Checks() {}

  static void within(String option, long value, long low, long high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          "%s must be from %d to %d, was %d".formatted(option, low, high, value));
    }
  }
}
