package io.github.forecast4j.series;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Time stamps a regular step apart: row r stands at {@code origin + (offset + r) * step}. Counting
 * from one origin keeps month ends right: the 31st comes back after February.
 *
 * @param origin a time stamp of the grid, in the zone that the calendar is read in
 * @param step the distance between rows
 * @param offset the steps from the origin to row 0
 */
public record StampGrid(ZonedDateTime origin, TimeStep step, long offset) implements TimeGrid {

  /** The grid whose row 0 stands at a time stamp. */
  public static StampGrid of(ZonedDateTime start, TimeStep step) {
    return new StampGrid(start, step, 0);
  }

  /** The grid whose row 0 stands at an instant, read in UTC. */
  public static StampGrid of(Instant start, TimeStep step) {
    return of(start.atZone(ZoneOffset.UTC), step);
  }

  /**
   * The same instants, their calendar read in another zone. A day's step, which follows the
   * calendar of the zone it was given in, becomes 24 hours.
   *
   * @throws IllegalArgumentException if the step has months and the zone is another one
   */
  public StampGrid in(ZoneId zone) {
    return zone.equals(origin.getZone())
        ? this
        : new StampGrid(origin.withZoneSameInstant(zone), step.exact(), offset);
  }

  @Override
  public StampGrid from(long row) {
    return new StampGrid(origin, step, Math.addExact(offset, row));
  }

  @Override
  public Optional<ZonedDateTime> stamp(long row) {
    return Optional.of(at(row));
  }

  /** The time stamp of a row. */
  public ZonedDateTime at(long row) {
    return step.after(origin, Math.addExact(offset, row));
  }

  @Override
  public String label(long row) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at(row));
  }

  @Override
  public Optional<TimeStep> timeStep() {
    return Optional.of(step);
  }
}
