package io.github.forecast4j.csv;

import java.time.Instant;
import java.util.Optional;

/**
 * What the numbers of a time column count since 1970-01-01T00:00:00Z. Unless a format says which,
 * the size tells: the times from 1973 to 5138 have another number of digits in every unit.
 */
public enum EpochUnit {

  /** Whole seconds: 9 to 11 digits. */
  SECONDS(1),
  /** Milliseconds: 12 to 14 digits. */
  MILLISECONDS(1_000),
  /** Microseconds: 15 to 17 digits. */
  MICROSECONDS(1_000_000),
  /** Nanoseconds: 18 or 19 digits. */
  NANOSECONDS(1_000_000_000);

  private static final long LEAST_SECONDS = 100_000_000;

  /** The seconds of the years 1 to 9998, so that any zone leaves four digits. */
  private static final long LEAST_SECOND = -62_135_596_800L;

  private static final long MOST_SECONDS = 253_370_764_799L;

  private final long perSecond;

  EpochUnit(long perSecond) {
    this.perSecond = perSecond;
  }

  /** The unit that a number's size speaks for; empty below nine digits. */
  static Optional<EpochUnit> ofSize(long number) {
    Optional<EpochUnit> found = Optional.empty();
    for (EpochUnit unit : values()) {
      if (number >= LEAST_SECONDS * unit.perSecond) {
        found = Optional.of(unit);
      }
    }
    return found;
  }

  /** The instant of a number in this unit; empty beyond the years of four digits. */
  Optional<Instant> instant(long number) {
    long second = Math.floorDiv(number, perSecond);
    return second >= LEAST_SECOND && second <= MOST_SECONDS
        ? Optional.of(
            Instant.ofEpochSecond(
                second, Math.floorMod(number, perSecond) * (NANOSECONDS.perSecond / perSecond)))
        : Optional.empty();
  }
}
