package io.github.forecast4j.series;

import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A bare index: rows are numbered, and nothing is known of their time.
 *
 * @param first the number of row 0
 */
public record IndexGrid(long first) implements TimeGrid {

  /** The index that starts at 0. */
  public static final IndexGrid ZERO = new IndexGrid(0);

  @Override
  public IndexGrid from(long row) {
    return new IndexGrid(Math.addExact(first, row));
  }

  @Override
  public Optional<ZonedDateTime> stamp(long row) {
    return Optional.empty();
  }

  @Override
  public Optional<TimeStep> timeStep() {
    return Optional.empty();
  }

  @Override
  public String label(long row) {
    return "index " + (first + row);
  }
}
