package io.github.forecast4j.http.work;

import io.github.forecast4j.http.error.Problem;
import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

/**
 * The work of requests. What takes microseconds is done at once, on the event loop; the rest waits
 * in a queue for a pool of threads. The queue is bounded twice, by count and by the time until a
 * thread is free: who would wait for longer than that, and for longer than their own work takes, is
 * told at once to come back. Those who are let in are answered nearly as fast as ever, and large
 * work does not have to wait until nobody else asks.
 */
public final class Work {

  private final WorkerExecutor pool;
  private final Bounds bounds;
  private final Lanes lanes;

  /**
   * The bounds of the work.
   *
   * @param threads the threads of the pool
   * @param atOnceMicros what takes no longer is done on the event loop, in microseconds
   * @param queue the most requests that wait for the pool or are done by it
   * @param longestWait how long any request may have to wait; one that takes longer itself may wait
   *     as long as it takes
   */
  public record Bounds(int threads, long atOnceMicros, int queue, Duration longestWait) {}

  /** Work on a pool. */
  public Work(WorkerExecutor pool, Bounds bounds) {
    this.pool = pool;
    this.bounds = bounds;
    this.lanes = new Lanes(bounds.threads(), bounds.queue());
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

  /**
   * Refuses work that would have to wait for too long, before anything is done for it.
   *
   * @param micros what it is expected to take, in microseconds
   * @throws io.github.forecast4j.http.error.ProblemException if the queue is full
   */
  public void requireRoom(double micros) {
    if (micros > bounds.atOnceMicros() && !lanes.hasRoom(patience((long) micros))) {
      throw full(lanes.ahead());
    }
  }

  /** The longest wait of work that takes so long, in microseconds. */
  private long patience(long micros) {
    return Math.max(micros, bounds.longestWait().toNanos() / 1_000);
  }

  private <T> Future<T> enqueue(long micros, Callable<T> work) {
    OptionalInt lane = lanes.enter(micros, patience(micros));
    if (lane.isEmpty()) {
      return Future.failedFuture(full(lanes.ahead()));
    }
    return pool.executeBlocking(work, false)
        .onComplete(done -> lanes.leave(lane.getAsInt(), micros));
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
    return lanes.count();
  }

  /** The time that they are expected to take of one thread, in microseconds. */
  public long waitingMicros() {
    return lanes.total();
  }
}
