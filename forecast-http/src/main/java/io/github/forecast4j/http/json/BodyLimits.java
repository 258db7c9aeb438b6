package io.github.forecast4j.http.json;

import io.github.forecast4j.http.error.Problem;

/**
 * How much one request may ask for.
 *
 * @param series the most series
 * @param values the most values of all series together
 * @param horizon the most steps
 */
public record BodyLimits(int series, int values, int horizon) {

  void requireSeries(int count) {
    if (count > series) {
      throw Problem.malformed("series")
          .rule("must be at most %d series".formatted(series))
          .value("more")
          .remedy("send several requests")
          .toException();
    }
  }

  void requireValues(long count) {
    if (count > values) {
      throw Problem.malformed(Place.BODY)
          .rule("must have at most %d values".formatted(values))
          .value("more")
          .remedy("send several requests, or only the window that the forecaster looks at")
          .toException();
    }
  }

  int requireHorizon(int steps, CheckedParser parser) {
    if (steps > horizon) {
      throw parser.wrong("must be at most %d steps".formatted(horizon), steps);
    }
    return steps;
  }
}
