package io.github.forecast4j.examples.compare;

import io.github.forecast4j.series.TimeGrid;
import java.time.Instant;
import java.util.stream.IntStream;

/**
 * A time in which what was recorded is not what happened. Scores are given with and without the
 * windows whose targets lie in it.
 *
 * @param first its first instant
 * @param after the first instant after it
 */
record Outage(Instant first, Instant after) {

  /** No time at all. */
  static final Outage NONE = new Outage(Instant.EPOCH, Instant.EPOCH);

  /**
   * The two weeks of May and June 2024 in which the probes of CESNET failed, whole days of UTC: of
   * its data, and of no other.
   */
  static final Outage CESNET =
      new Outage(Instant.parse("2024-05-21T00:00:00Z"), Instant.parse("2024-06-05T00:00:00Z"));

  /** True if any row from one (included) to another (excluded) of a grid lies in the outage. */
  boolean touches(TimeGrid grid, int from, int to) {
    return IntStream.range(from, to).anyMatch(row -> contains(grid, row));
  }

  /** True if a row of a grid with time stamps lies in the outage. */
  private boolean contains(TimeGrid grid, long row) {
    return grid.stamp(row)
        .map(stamp -> stamp.toInstant())
        .filter(time -> !time.isBefore(first) && time.isBefore(after))
        .isPresent();
  }
}
