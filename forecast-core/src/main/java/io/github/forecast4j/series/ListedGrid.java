package io.github.forecast4j.series;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Rows a nominal step apart whose time stamps are listed one by one, because the clock that made
 * them drifted or was set. The row is what counts; a stamp tells the calendar where the row stands.
 *
 * <p>Beyond both ends of the list the stamps go on regularly, a step apart from the last and the
 * first. Immutable; grids of one list share it.
 */
public final class ListedGrid implements TimeGrid {

  private final Instant[] stamps;
  private final TimeStep step;
  private final ZoneId zone;
  private final long first;

  private ListedGrid(Instant[] stamps, TimeStep step, ZoneId zone, long first) {
    this.stamps = stamps;
    this.step = step;
    this.zone = zone;
    this.first = first;
  }

  /**
   * The grid whose row r stands at the stamp r of a list.
   *
   * @param stamps at least one, ascending; copied
   * @param step the nominal distance between rows
   * @param zone the zone that the calendar is read in
   * @throws IllegalArgumentException if the list is empty or does not ascend
   */
  public static ListedGrid of(List<Instant> stamps, TimeStep step, ZoneId zone) {
    if (stamps.isEmpty()) {
      throw new IllegalArgumentException("a listed grid needs at least one time stamp");
    }
    for (int i = 1; i < stamps.size(); i++) {
      if (!stamps.get(i).isAfter(stamps.get(i - 1))) {
        throw new IllegalArgumentException(
            "listed time stamps must ascend: stamp %d is %s, the one before it %s"
                .formatted(i, stamps.get(i), stamps.get(i - 1)));
      }
    }
    return new ListedGrid(stamps.toArray(Instant[]::new), step, zone, 0);
  }

  /** The place in the list of row 0; negative or past the end where the list does not reach. */
  public long first() {
    return first;
  }

  @Override
  public ListedGrid from(long row) {
    return new ListedGrid(stamps, step, zone, Math.addExact(first, row));
  }

  /** The same instants, their calendar read in another zone. */
  public ListedGrid in(ZoneId other) {
    return new ListedGrid(stamps, other.equals(zone) ? step : step.exact(), other, first);
  }

  /** The regular grid of this step that starts where row 0 does. */
  public StampGrid regular() {
    return StampGrid.of(at(0), step);
  }

  @Override
  public Optional<ZonedDateTime> stamp(long row) {
    return Optional.of(at(row));
  }

  /** The time stamp of a row. */
  public ZonedDateTime at(long row) {
    long place = Math.addExact(first, row);
    int last = stamps.length - 1;
    if (place < 0) {
      return step.after(stamps[0].atZone(zone), place);
    }
    return place <= last
        ? stamps[(int) place].atZone(zone)
        : step.after(stamps[last].atZone(zone), place - last);
  }

  @Override
  public Optional<TimeStep> timeStep() {
    return Optional.of(step);
  }

  @Override
  public String label(long row) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at(row));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ListedGrid that
        && first == that.first
        && step.equals(that.step)
        && zone.equals(that.zone)
        && Arrays.equals(stamps, that.stamps);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(stamps) + Long.hashCode(first);
  }

  @Override
  public String toString() {
    return "ListedGrid of %d stamps, about %s apart, row 0 at %s"
        .formatted(stamps.length, step, label(0));
  }
}
