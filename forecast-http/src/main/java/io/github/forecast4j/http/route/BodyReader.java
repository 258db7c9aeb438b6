package io.github.forecast4j.http.route;

import io.github.forecast4j.http.error.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Takes bodies in, within bounds: of each body, of the time it may take, and of all bodies that are
 * on their way together, so that slow clients cannot fill the memory.
 */
public final class BodyReader {

  /** What is read and thrown away of a body that is too long, so that its sender hears of it. */
  static final int PATIENCE = 4;

  private final Bounds bounds;
  private final AtomicInteger incoming = new AtomicInteger();
  private final AtomicLong held = new AtomicLong();

  /**
   * The bounds of bodies.
   *
   * @param longest the longest body, in bytes
   * @param together the most bytes of all bodies that are on their way
   * @param time how long a body may take to come
   */
  public record Bounds(int longest, long together, Duration time) {}

  /** A reader with nothing on its way. */
  public BodyReader(Bounds bounds) {
    this.bounds = bounds;
  }

  /** The bodies that are on their way. */
  public int incoming() {
    return incoming.get();
  }

  void begin() {
    incoming.incrementAndGet();
  }

  void end() {
    incoming.decrementAndGet();
  }

  /** The bytes of all bodies that are on their way. */
  public long held() {
    return held.get();
  }

  Bounds bounds() {
    return bounds;
  }

  /** Reads the body of a request; what is wrong with it becomes the answer. */
  void read(RoutingContext context, String mediaType, Consumer<byte[]> taker) {
    requireType(context, mediaType);
    requireLength(context);
    new IncomingBody(context, this, taker).start();
  }

  /** Counts bytes that are held; false if there are too many. */
  boolean hold(int bytes) {
    if (held.addAndGet(bytes) > bounds.together()) {
      held.addAndGet(-bytes);
      return false;
    }
    return true;
  }

  void release(long bytes) {
    held.addAndGet(-bytes);
  }

  private static void requireType(RoutingContext context, String needed) {
    String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
    String media = type == null ? "" : type.split(";", 2)[0].strip();
    if (!needed.equalsIgnoreCase(media)) {
      throw Problem.of(415)
          .field("Content-Type")
          .rule("must be " + needed)
          .value(type == null ? "missing" : type)
          .toException();
    }
  }

  /** Ends at once what would go on for too long. */
  private void requireLength(RoutingContext context) {
    String text = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (text == null) {
      return;
    }
    long length = Long.parseLong(text);
    if (length > (long) PATIENCE * bounds.longest()) {
      throw tooLong(bounds.longest()).header("Connection", "close").toException();
    }
  }

  static Problem tooLong(int longest) {
    return Problem.of(413)
        .field("body")
        .rule("must have at most %d bytes".formatted(longest))
        .value("more")
        .remedy("send several requests");
  }
}
