package io.github.forecast4j.http.security;

import io.github.forecast4j.http.error.Problem;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How often each client may ask: a bucket that fills by {@code rate} requests a second, holds as
 * many as come in one second, at least one, and is emptied by one with each request.
 */
public final class RateLimit {

  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private final double rate;
  private final Map<String, Bucket> buckets = new Recent<>();

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
    require(client, 1);
  }

  /**
   * Looks whether a client may ask, and counts nothing.
   *
   * @throws io.github.forecast4j.http.error.ProblemException if it has asked too often
   */
  void requireLeft(String client) {
    require(client, 0);
  }

  private void require(String client, int requests) {
    long seconds = isOn() ? take(client, requests, System.nanoTime()) : 0;
    if (seconds > 0) {
      throw Problem.of(429)
          .rule("a client may ask %s times a second".formatted(rate))
          .remedy("come back in %d s, or send many series in one request".formatted(seconds))
          .header("Retry-After", Long.toString(seconds))
          .toException();
    }
  }

  /** The whole seconds until a client may ask; 0 if it may, and the requests are counted then. */
  private synchronized long take(String client, int requests, long now) {
    double most = Math.max(1, rate);
    Bucket bucket = buckets.computeIfAbsent(client, none -> new Bucket(most, now));
    bucket.tokens = Math.min(most, bucket.tokens + rate * (now - bucket.filled) / NANOS);
    bucket.filled = now;
    if (bucket.tokens < 1) {
      return (long) Math.ceil((1 - bucket.tokens) / rate);
    }
    bucket.tokens -= requests;
    return 0;
  }
}
