package io.github.forecast4j.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * What is going on at the door: connections and open requests, counted, so that there are never too
 * many of the first and a service that ends knows when the second are done.
 */
final class Traffic {

  private static final long POLL_MILLIS = 20;

  private final int mostConnections;
  private final AtomicInteger connections = new AtomicInteger();
  private final LongAdder begun = new LongAdder();
  private final LongAdder ended = new LongAdder();

  Traffic(int mostConnections) {
    this.mostConnections = mostConnections;
  }

  /** Takes a connection in, or closes it if there are too many. */
  void connect(HttpConnection connection) {
    connections.incrementAndGet();
    connection.closeHandler(closed -> connections.decrementAndGet());
    if (connections.get() > mostConnections) {
      connection.close();
    }
  }

  /** Counts the requests that a handler is given. */
  Handler<HttpServerRequest> counting(Handler<HttpServerRequest> handler) {
    return request -> {
      begun.increment();
      request.response().endHandler(done -> ended.increment());
      handler.handle(request);
    };
  }

  /** The connections that are open. */
  int connections() {
    return connections.get();
  }

  /**
   * Waits until no connection is left, or until all open requests are answered and no other has
   * come for a while.
   *
   * @param quiet how long no request must have come
   * @param longest how long to wait at most
   */
  void awaitQuiet(Duration quiet, Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    long lastBegun = begun.sum();
    long since = System.nanoTime();
    while (System.nanoTime() < end && connections.get() > 0) {
      long now = begun.sum();
      if (now != lastBegun || now > ended.sum()) {
        lastBegun = now;
        since = System.nanoTime();
      } else if (System.nanoTime() - since > quiet.toNanos()) {
        return;
      }
      Thread.sleep(POLL_MILLIS);
    }
  }
}
