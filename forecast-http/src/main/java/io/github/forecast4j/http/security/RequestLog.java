package io.github.forecast4j.http.security;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Who did what, when, and how it ended, without what was sent. Lines go to a logger of their own in
 * a thread of their own, so that a slow disk holds nobody up; if they come faster than they can be
 * written, the number of those that are missing is written in their place.
 */
public final class RequestLog implements AutoCloseable {

  /** The logger of who did what. */
  public static final String AUDIT = "forecast4j.audit";

  /** The logger of how long it took. */
  public static final String ACCESS = "forecast4j.access";

  /** The key of a request's id in the log. */
  public static final String REQUEST_ID = "request_id";

  private static final int LINES = 10_000;
  private static final double MICROS_A_MILLI = 1_000;

  private final Logger log;
  private final BlockingQueue<Entry> entries = new ArrayBlockingQueue<>(LINES);
  private final AtomicLong missing = new AtomicLong();
  private final Thread writer;

  /**
   * One request.
   *
   * @param id its id
   * @param client who asked
   * @param method the method of HTTP
   * @param path the path, without a query
   * @param status how it ended
   * @param micros how long it took, in microseconds
   */
  public record Entry(
      String id, String client, String method, String path, int status, long micros) {}

  /**
   * A log that is written from now on.
   *
   * @param logger its name, {@link #AUDIT} or {@link #ACCESS}
   */
  public RequestLog(String logger) {
    this.log = LoggerFactory.getLogger(logger);
    this.writer = new Thread(this::write, logger.replace('.', '-'));
    writer.setDaemon(true);
    writer.start();
  }

  /** Writes a request down, soon. */
  public void add(Entry entry) {
    if (!entries.offer(entry)) {
      missing.incrementAndGet();
    }
  }

  private void write() {
    try {
      while (true) {
        write(entries.take());
      }
    } catch (InterruptedException e) {
      entries.forEach(this::write);
    }
  }

  private void write(Entry entry) {
    long lost = missing.getAndSet(0);
    if (lost > 0) {
      log.warn("{} requests are missing here", lost);
    }
    String client = printable(entry.client());
    String method = printable(entry.method());
    String path = printable(entry.path());
    MDC.put(REQUEST_ID, entry.id());
    log.atInfo()
        .addKeyValue("client", client)
        .addKeyValue("method", method)
        .addKeyValue("path", path)
        .addKeyValue("status", entry.status())
        .addKeyValue("duration_ms", entry.micros() / MICROS_A_MILLI)
        .log("client={} {} {} {}", client, method, path, entry.status());
    MDC.remove(REQUEST_ID);
  }

  /** Without what could forge a line of the log. */
  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}|\\s", "?");
  }

  /** Writes what is left and ends. */
  @Override
  public void close() {
    writer.interrupt();
    try {
      writer.join(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
