package io.github.forecast4j.http.work;

import io.github.forecast4j.http.error.Problem;
import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The work of requests. What takes microseconds is done at once, on the event loop; the rest waits
 * in a queue for a pool of threads. The queue is bounded twice, by count and by the time that it
 * would take: who would wait longer is told at once to come back, so that those who are let in are
 * answered as fast as ever.
 */
public final class Work {

  private final WorkerExecutor pool;
  private final Bounds bounds;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicLong waitingMicros = new AtomicLong();

  /**
   * The bounds of the work.
   *
   * @param threads the threads of the pool
   * @param atOnceMicros what takes no longer is done on the event loop, in microseconds
   * @param queue the most requests that wait for the pool or are done by it
   * @param longestWait the longest that a request may have to wait
   */
  public record Bounds(int threads, long atOnceMicros, int queue, Duration longestWait) {}

  /** Work on a pool. */
  public Work(WorkerExecutor pool, Bounds bounds) {
    this.pool = pool;
    this.bounds = bounds;
  }

  /**
   * Does a piece of work; the result comes on the context of the caller.
   *
   * @param micros what it is expected to take, in microseconds
   * @return the result, or the {@link io.github.forecast4j.http.error.ProblemException} of a queue
   *     that is full, or whatever the work throws
   */
  public <T> Future<T> run(double micros, Callable<T> work) {
    if (micros <= bounds.atOnceMicros()) {
      try {
        return Future.succeededFuture(work.call());
      } catch (Exception e) {
        return Future.failedFuture(e);
      }
    }
    return enqueue((long) micros, work);
  }

  private <T> Future<T> enqueue(long micros, Callable<T> work) {
    long ahead = waitingMicros.get() / bounds.threads();
    if (waiting.incrementAndGet() > bounds.queue()
        || ahead > bounds.longestWait().toNanos() / 1_000) {
      waiting.decrementAndGet();
      return Future.failedFuture(full(ahead));
    }
    waitingMicros.addAndGet(micros);
    return pool.executeBlocking(work, false)
        .onComplete(
            done -> {
              waiting.decrementAndGet();
              waitingMicros.addAndGet(-micros);
            });
  }

  /** What is told to those who would have to wait for too long. */
  static RuntimeException full(long aheadMicros) {
    long seconds = Math.max(1, Duration.ofNanos(aheadMicros * 1_000).toSeconds());
    return Problem.of(429)
        .rule("the queue is full")
        .remedy("come back in %d s".formatted(seconds))
        .header("Retry-After", Long.toString(seconds))
        .toException();
  }

  /** The bounds of the work. */
  public Bounds bounds() {
    return bounds;
  }

  /** The requests that wait for the pool or are done by it. */
  public int waiting() {
    return waiting.get();
  }

  /** The time that they are expected to take of one thread, in microseconds. */
  public long waitingMicros() {
    return waitingMicros.get();
  }
}
