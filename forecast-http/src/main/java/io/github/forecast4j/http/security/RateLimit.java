package io.github.forecast4j.http.security;

import io.github.forecast4j.http.error.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How often each client may ask: a bucket that fills by {@code rate} requests a second, holds as
 * many as come in one second, and is emptied by one with each request.
 */
public final class RateLimit {

  /** More clients than this are not told apart for long. */
  private static final int CLIENTS = 10_000;

  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private final double rate;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > CLIENTS;
        }
      };

  /** What a client has left. */
  private static final class Bucket {
    private double tokens;
    private long filled;

    private Bucket(double tokens, long now) {
      this.tokens = tokens;
      this.filled = now;
    }
  }

  /**
   * A limit.
   *
   * @param rate the requests a second of each client; 0 for no limit
   */
  public RateLimit(double rate) {
    this.rate = rate;
  }

  /** True if there is a limit. */
  public boolean isOn() {
    return rate > 0;
  }

  /**
   * Counts a request of a client.
   *
   * @throws io.github.forecast4j.http.error.ProblemException if it asks too often
   */
  public void require(String client) {
    if (isOn() && !take(client, System.nanoTime())) {
      throw Problem.of(429)
          .rule("a client may ask %s times a second".formatted(rate))
          .remedy("come back in a second, or send many series in one request")
          .header("Retry-After", "1")
          .toException();
    }
  }

  synchronized boolean take(String client, long now) {
    double most = Math.max(1, rate);
    Bucket bucket = buckets.computeIfAbsent(client, none -> new Bucket(most, now));
    bucket.tokens = Math.min(most, bucket.tokens + rate * (now - bucket.filled) / NANOS);
    bucket.filled = now;
    if (bucket.tokens < 1) {
      return false;
    }
    bucket.tokens--;
    return true;
  }
}
