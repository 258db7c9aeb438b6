package io.github.forecast4j.http.work;

import io.vertx.core.Vertx;
import java.time.Duration;

/**
 * How long the current turn of an event loop has been going on. A loop serves all connections on
 * which something has come, one after the other, before it looks again: the last of them has waited
 * as long as the turn. When a turn is too long, those who are still waiting are told at once to
 * come back, so that the next turn is short again. It belongs to one loop, which alone may use it.
 */
public final class LoopTurn {

  /** Longer than a stall of a busy machine, shorter than the patience of a client. */
  public static final Duration USUAL_BOUND = Duration.ofMillis(500);

  private final Vertx vertx;
  private final long longestNanos;
  private long began;
  private boolean running;

  /**
   * The turns of the loop that calls {@link #require}.
   *
   * @param longest how long a turn may be
   */
  public LoopTurn(Vertx vertx, Duration longest) {
    this.vertx = vertx;
    this.longestNanos = longest.toNanos();
  }

  /**
   * Counts a request of this turn.
   *
   * @throws io.github.forecast4j.http.error.ProblemException if the turn has been too long
   */
  public void require() {
    long now = System.nanoTime();
    if (!running) {
      running = true;
      began = now;
      // Runs once everything that has come is served.
      vertx.runOnContext(next -> running = false);
    } else if (now - began > longestNanos) {
      throw Work.full(0);
    }
  }
}
