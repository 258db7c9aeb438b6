package io.github.forecast4j.http.serving;

import io.github.forecast4j.DataSource;
import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Provenance;
import io.github.forecast4j.series.TimeSeries;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Rows from the time that a forecaster learned from: if they are the same rows, it has seen them,
 * and tells them too well.
 */
final class LearnedRows {

  private LearnedRows() {}

  /** A span of time, both ends included. */
  private record Span(Instant first, Instant last) {

    boolean has(Instant time) {
      return !time.isBefore(first) && !time.isAfter(last);
    }
  }

  /** How many of some rows lie within that time; empty where rows have no time stamps. */
  static OptionalInt among(TimeSeries rows, FittedForecaster forecaster) {
    List<Span> spans =
        forecaster.history().stream().map(Provenance::data).flatMap(d -> span(d).stream()).toList();
    if (spans.isEmpty() || rows.grid().stamp(0).isEmpty()) {
      return OptionalInt.empty();
    }
    int count = 0;
    for (int row = 0; row < rows.length(); row++) {
      Instant time = rows.grid().stamp(row).orElseThrow().toInstant();
      count += spans.stream().anyMatch(span -> span.has(time)) ? 1 : 0;
    }
    return OptionalInt.of(count);
  }

  private static Optional<Span> span(DataSource data) {
    try {
      return Optional.of(
          new Span(
              ZonedDateTime.parse(data.first()).toInstant(),
              ZonedDateTime.parse(data.last()).toInstant()));
    } catch (DateTimeException e) {
      // What was learned stood on a bare index.
      return Optional.empty();
    }
  }
}
