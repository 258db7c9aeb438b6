package io.github.forecast4j.examples.compare;

import io.github.forecast4j.series.TimeGrid;
import java.time.Instant;
import java.util.stream.IntStream;

/**
 * The two weeks of May and June 2024 in which the probes of CESNET failed, whole days of UTC.
 * Scores are given with and without the windows whose targets lie in them.
 */
final class Outage {

  private static final Instant FIRST = Instant.parse("2024-05-21T00:00:00Z");
  private static final Instant AFTER = Instant.parse("2024-06-05T00:00:00Z");

  private Outage() {}

  /** True if any row from one (included) to another (excluded) of a grid lies in the outage. */
  static boolean touches(TimeGrid grid, int from, int to) {
    return IntStream.range(from, to).anyMatch(row -> contains(grid, row));
  }

  /** True if a row of a grid with time stamps lies in the outage. */
  private static boolean contains(TimeGrid grid, long row) {
    return grid.stamp(row)
        .map(stamp -> stamp.toInstant())
        .filter(time -> !time.isBefore(FIRST) && time.isBefore(AFTER))
        .isPresent();
  }
}
