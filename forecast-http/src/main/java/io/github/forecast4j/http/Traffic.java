package io.github.forecast4j.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;

/**
 * What is going on at the door: connections and requests, counted, so that there are never too many
 * of the first and a service that ends knows when the second have ceased.
 */
final class Traffic {

  private static final long POLL_MILLIS = 20;

  private final int mostConnections;
  private final AtomicInteger connections = new AtomicInteger();
  private final LongAdder begun = new LongAdder();

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
      handler.handle(request);
    };
  }

  /** The connections that are open. */
  int connections() {
    return connections.get();
  }

  /**
   * Waits until no connection is left, or until nothing is open and no request has come for a
   * while.
   *
   * @param open how many requests have begun and are not answered
   * @param quiet how long no request must have come
   * @param longest how long to wait at most
   */
  void awaitQuiet(IntSupplier open, Duration quiet, Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    long lastBegun = begun.sum();
    long since = System.nanoTime();
    while (System.nanoTime() < end && connections.get() > 0) {
      long now = begun.sum();
      if (now != lastBegun || open.getAsInt() > 0) {
        lastBegun = now;
        since = System.nanoTime();
      } else if (System.nanoTime() - since > quiet.toNanos()) {
        return;
      }
      Thread.sleep(POLL_MILLIS);
    }
  }
}
