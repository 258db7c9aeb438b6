package io.github.forecast4j.encode;

import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeGrid;
import java.time.Duration;

/**
 * The instants of a grid's rows, in seconds from 1970-01-01T00:00Z, rounded down. Where rows are
 * whole seconds apart they are counted, which takes a hundredth of what time stamps do.
 *
 * @param grid where the rows stand
 * @param first the instant of row 0, where rows are counted
 * @param step the seconds between rows; 0 where rows are not counted
 */
record RowSeconds(TimeGrid grid, long first, long step) {

  /** The instants of a grid with time stamps. */
  static RowSeconds of(TimeGrid grid) {
    if (grid instanceof StampGrid stamps
        && stamps.step().amount() instanceof Duration exact
        && exact.toNanosPart() == 0) {
      long step = exact.toSeconds();
      long passed = Math.multiplyExact(stamps.offset(), step);
      return new RowSeconds(grid, Math.addExact(stamps.origin().toEpochSecond(), passed), step);
    }
    return new RowSeconds(grid, 0, 0);
  }

  /** The instant of a row. */
  long at(long row) {
    return step > 0
        ? Math.addExact(first, Math.multiplyExact(row, step))
        : grid.stamp(row).orElseThrow().toEpochSecond();
  }
}
