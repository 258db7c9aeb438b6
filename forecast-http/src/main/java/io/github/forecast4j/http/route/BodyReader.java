package io.github.forecast4j.http.route;

import io.github.forecast4j.http.error.Problem;
import io.github.forecast4j.http.error.ProblemException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

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
  private final Waste waste = new Waste(System::nanoTime);

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

  Waste waste() {
    return waste;
  }

  /**
   * Reads the body of a request; what is wrong with it becomes the answer.
   *
   * @param entry refuses bodies by their length, if that is told: what is refused is not kept
   * @param taker takes the others
   */
  void read(RoutingContext context, String mediaType, IntConsumer entry, Consumer<byte[]> taker) {
    requireType(context, mediaType);
    requirePlain(context);
    int length = length(context);
    IncomingBody body = new IncomingBody(context, this, length, taker);
    body.start();
    try {
      entry.accept(length);
    } catch (ProblemException e) {
      body.refuse(e.problem());
    }
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

  /** What is packed can become any size. */
  private static void requirePlain(RoutingContext context) {
    String coding = context.request().getHeader(HttpHeaders.CONTENT_ENCODING);
    if (coding != null && !HttpHeaders.IDENTITY.toString().equalsIgnoreCase(coding.strip())) {
      throw Problem.of(415)
          .field("Content-Encoding")
          .rule("must be left away")
          .value(coding)
          .remedy("send the body as it is, not packed")
          .header("Accept-Encoding", HttpHeaders.IDENTITY.toString())
          .toException();
    }
  }

  /** The length that is told, or 0; ends at once what would go on for too long. */
  private int length(RoutingContext context) {
    String text = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (text == null) {
      return 0;
    }
    long length = Long.parseLong(text);
    if (length > (long) PATIENCE * bounds.longest()) {
      throw tooLong(bounds.longest()).header("Connection", "close").toException();
    }
    return (int) length;
  }

  static Problem tooLong(int longest) {
    return Problem.of(413)
        .field("body")
        .rule("must have at most %d bytes".formatted(longest))
        .value("more")
        .remedy("send several requests");
  }
}
