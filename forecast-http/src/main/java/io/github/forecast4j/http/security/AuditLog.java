package io.github.forecast4j.http.security;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who did what, when, and how it ended, without what was sent. Lines go to the logger {@code
 * forecast4j.audit} in a thread of their own, so that a slow disk holds nobody up; if they come
 * faster than they can be written, the number of those that are missing is written in their place.
 */
public final class AuditLog implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger("forecast4j.audit");
  private static final int LINES = 10_000;

  private final BlockingQueue<Entry> entries = new ArrayBlockingQueue<>(LINES);
  private final AtomicLong missing = new AtomicLong();
  private final Thread writer = new Thread(this::write, "forecast4j-audit");

  /**
   * One request.
   *
   * @param client who asked
   * @param method the method of HTTP
   * @param path the path, without a query
   * @param status how it ended
   */
  public record Entry(String client, String method, String path, int status) {}

  /** A log that is written from now on. */
  public AuditLog() {
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
      LOG.warn("{} requests are missing here", lost);
    }
    LOG.info(
        "client={} {} {} {}",
        printable(entry.client()),
        printable(entry.method()),
        printable(entry.path()),
        entry.status());
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
