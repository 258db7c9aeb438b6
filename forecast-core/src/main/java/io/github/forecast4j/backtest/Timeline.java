package io.github.forecast4j.backtest;

import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeSeries;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Series side by side on one time line, so that a cut falls on the same moment in all of them: row
 * 0 is the first row of the earliest series.
 *
 * <pre>{@code
 * time line  0  1  2  3  4  5  6  7  8
 * a          0  1  2  3  4  5  6          offset 0
 * b                   0  1  2  3  4  5    offset 3
 * }</pre>
 *
 * @param offsets the row of the time line at which a series starts, by name
 * @param rows the rows from the first to the last of all series
 * @param refused the series that do not stand on the time line, by name, with the reason
 */
record Timeline(Map<String, Integer> offsets, int rows, Map<String, String> refused) {

  /** Copies the maps, keeping their order. */
  Timeline {
    offsets = Collections.unmodifiableMap(new LinkedHashMap<>(offsets));
    refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
  }

  static Timeline of(Map<String, TimeSeries> series) {
    TimeGrid earliest = earliest(series);
    Map<String, Integer> offsets = new LinkedHashMap<>();
    Map<String, String> refused = new LinkedHashMap<>();
    int rows = 0;
    for (Map.Entry<String, TimeSeries> member : series.entrySet()) {
      OptionalLong offset = offset(earliest, member.getValue());
      if (offset.isPresent()) {
        offsets.put(member.getKey(), Math.toIntExact(offset.getAsLong()));
        rows = Math.toIntExact(Math.max(rows, offset.getAsLong() + member.getValue().length()));
      } else {
        refused.put(
            member.getKey(),
            "its rows do not stand on those of the others, from %s on"
                .formatted(earliest.label(0)));
      }
    }
    return new Timeline(offsets, rows, refused);
  }

  private static TimeGrid earliest(Map<String, TimeSeries> series) {
    TimeGrid earliest = series.values().iterator().next().grid();
    for (TimeSeries member : series.values()) {
      earliest = isBefore(member.grid(), earliest) ? member.grid() : earliest;
    }
    return earliest;
  }

  private static boolean isBefore(TimeGrid one, TimeGrid other) {
    if (one instanceof IndexGrid a && other instanceof IndexGrid b) {
      return a.first() < b.first();
    }
    Optional<Instant> start = instant(one, 0);
    Optional<Instant> otherStart = instant(other, 0);
    return start.isPresent() && otherStart.isPresent() && start.get().isBefore(otherStart.get());
  }

  /** The row of a grid that a series starts at; empty if it does not stand on the grid. */
  private static OptionalLong offset(TimeGrid grid, TimeSeries series) {
    if (grid instanceof IndexGrid from && series.grid() instanceof IndexGrid of) {
      return reachable(of.first() - from.first(), series.length());
    }
    Optional<Instant> start = instant(series.grid(), 0);
    int last = Math.max(0, series.length() - 1);
    Optional<Instant> end = instant(series.grid(), last);
    if (start.isEmpty() || end.isEmpty() || grid.stamp(0).isEmpty()) {
      return OptionalLong.empty();
    }
    long row = firstFrom(grid, start.get());
    boolean stands = instant(grid, row).equals(start) && instant(grid, row + last).equals(end);
    return stands ? reachable(row, series.length()) : OptionalLong.empty();
  }

  /** An offset, unless it is so far off that its rows could not be counted. */
  private static OptionalLong reachable(long offset, int rows) {
    return offset >= 0 && offset <= Integer.MAX_VALUE - rows
        ? OptionalLong.of(offset)
        : OptionalLong.empty();
  }

  /** The first row of a grid that is not before a moment, which is not before its row 0. */
  private static long firstFrom(TimeGrid grid, Instant moment) {
    long high = 1;
    while (isBefore(grid, high, moment)) {
      high = Math.multiplyExact(high, 2L);
    }
    long low = 0;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (isBefore(grid, middle, moment)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean isBefore(TimeGrid grid, long row, Instant moment) {
    return instant(grid, row).orElseThrow().isBefore(moment);
  }

  private static Optional<Instant> instant(TimeGrid grid, long row) {
    return grid.stamp(row).map(stamp -> stamp.toInstant());
  }
}
