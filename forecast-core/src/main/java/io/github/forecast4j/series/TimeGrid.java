package io.github.forecast4j.series;

import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Where the rows of a series stand: at time stamps a step apart, at time stamps that are listed, or
 * at the numbers of an index.
 */
public sealed interface TimeGrid permits IndexGrid, ListedGrid, StampGrid {

  /** The grid whose row 0 is row {@code row} of this one; the row may lie past any series' end. */
  TimeGrid from(long row);

  /** The time stamp of a row, which may lie past any series' end; empty on a bare index. */
  Optional<ZonedDateTime> stamp(long row);

  /** The distance between rows; empty on a bare index. */
  Optional<TimeStep> timeStep();

  /** How messages name a row: its time stamp, or its index. */
  String label(long row);
}
