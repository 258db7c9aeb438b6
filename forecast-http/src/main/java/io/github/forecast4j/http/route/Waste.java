package io.github.forecast4j.http.route;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * When bodies that nobody reads are thrown away: one after the other, at a pace of {@value
 * #BYTES_PER_SECOND} bytes a second together. Reading them as fast as a crowd can send takes the
 * processors from those who were let in; a sender whose turn has not come yet is slowed down by its
 * connection, which costs nothing.
 */
final class Waste {

  /** A few hundredths of what one processor can read. */
  static final long BYTES_PER_SECOND = 64L << 20;

  /** Who would have to wait for longer is cut off instead. */
  static final Duration LONGEST = Duration.ofSeconds(2);

  private final LongSupplier clock;
  private final AtomicLong free;

  /**
   * A pace at which nothing waits yet.
   *
   * @param clock tells nanoseconds
   */
  Waste(LongSupplier clock) {
    this.clock = clock;
    this.free = new AtomicLong(clock.getAsLong());
  }

  /**
   * Takes a turn, if it comes soon enough.
   *
   * @param bytes what is to be thrown away
   * @return the time until it may begin; nothing if that is too long
   */
  Optional<Duration> turn(long bytes) {
    long takes = Math.round(1e9 * bytes / BYTES_PER_SECOND);
    long now = clock.getAsLong();
    while (true) {
      long before = free.get();
      long start = Math.max(before, now);
      if (start - now > LONGEST.toNanos()) {
        return Optional.empty();
      }
      if (free.compareAndSet(before, start + takes)) {
        return Optional.of(Duration.ofNanos(start - now));
      }
    }
  }
}
