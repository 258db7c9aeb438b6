package io.github.forecast4j.encode;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;

/**
 * The clock on the wall of a zone, in whole seconds. It asks the zone's rules once for each stretch
 * of time in which clocks are not set, half a year long as a rule, and adds a number otherwise.
 *
 * <p>Safe for any number of threads: a stretch is immutable, and whoever finds that of another
 * thread asks again.
 */
final class LocalClock {

  private static final long EARLIEST = LocalDateTime.MIN.toEpochSecond(ZoneOffset.UTC);
  private static final long LATEST = LocalDateTime.MAX.toEpochSecond(ZoneOffset.UTC);

  private final ZoneId zone;
  private Stretch last = new Stretch(0, 0, 0);

  /**
   * A time in which clocks are not set.
   *
   * @param from its first second, counted from 1970 in UTC
   * @param until the second after its last
   * @param ahead the seconds that local time is ahead of UTC
   */
  private record Stretch(long from, long until, int ahead) {}

  LocalClock(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * The local time at an instant, in seconds from 1970-01-01T00:00.
   *
   * @param second the instant, in seconds from 1970-01-01T00:00Z
   * @throws java.time.DateTimeException if that is further than time stamps reach
   */
  long local(long second) {
    Stretch stretch = last;
    if (second < stretch.from || second >= stretch.until) {
      stretch = around(second);
      last = stretch;
    }
    return second + stretch.ahead;
  }

  private Stretch around(long second) {
    Instant instant = Instant.ofEpochSecond(second);
    int ahead = instant.atZone(zone).getOffset().getTotalSeconds();
    // The rules tell of changes strictly before and after: one at this very second is before.
    ZoneOffsetTransition before = zone.getRules().previousTransition(instant.plusSeconds(1));
    ZoneOffsetTransition after = zone.getRules().nextTransition(instant);
    long from = before == null ? Long.MIN_VALUE : before.toEpochSecond();
    long until = after == null ? Long.MAX_VALUE : after.toEpochSecond();
    return new Stretch(
        Math.max(from, EARLIEST - ahead), Math.min(until, LATEST + 1 - ahead), ahead);
  }
}
