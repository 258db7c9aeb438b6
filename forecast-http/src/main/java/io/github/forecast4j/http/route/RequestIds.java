package io.github.forecast4j.http.route;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.PlatformHandler;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Gives each request the id by which the answer, its problem and the log name it: the one it came
 * with, if that can be printed anywhere, or else a new one.
 */
record RequestIds() implements PlatformHandler {

  /** The header that brings an id and takes it back. */
  static final CharSequence HEADER = HttpHeaders.createOptimized("X-Request-Id");

  private static final int LONGEST = 64;

  @Override
  public void handle(RoutingContext context) {
    of(context);
    context.next();
  }

  /** The id of a request, also of one that is refused before any route. */
  static String of(RoutingContext context) {
    MultiMap headers = context.response().headers();
    String known = headers.get(HEADER);
    if (known != null) {
      return known;
    }
    String chosen = choose(context.request());
    headers.set(HEADER, chosen);
    return chosen;
  }

  /** The id for a request that has none yet. */
  static String choose(HttpServerRequest request) {
    String given = request.getHeader(HEADER);
    return given != null && isSane(given) ? given : fresh();
  }

  /** True for what needs no escape in an address, a header, JSON or a line. */
  private static boolean isSane(String id) {
    return !id.isEmpty() && id.length() <= LONGEST && id.chars().allMatch(RequestIds::isUnreserved);
  }

  private static boolean isUnreserved(int c) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') || "-._~".indexOf(c) >= 0;
  }

  private static String fresh() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }
}
