package io.github.forecast4j.http.route;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.PlatformHandler;
import java.util.function.BooleanSupplier;

/**
 * Headers that every answer has: browsers must not guess types, embed, leak addresses or keep
 * copies. Before the service ends, connections are asked to close.
 *
 * @param encrypted true where clients should come back encrypted only
 * @param closing true once connections are asked to close
 */
record SecurityHeaders(boolean encrypted, BooleanSupplier closing) implements PlatformHandler {

  private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
  private static final CharSequence NOTHING =
      HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");
  private static final CharSequence SNIFFING =
      HttpHeaders.createOptimized("X-Content-Type-Options");
  private static final CharSequence NO_SNIFFING = HttpHeaders.createOptimized("nosniff");
  private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");
  private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
  private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");
  private static final CharSequence TRANSPORT =
      HttpHeaders.createOptimized("Strict-Transport-Security");
  private static final CharSequence A_YEAR = HttpHeaders.createOptimized("max-age=31536000");

  @Override
  public void handle(RoutingContext context) {
    MultiMap headers = context.response().headers();
    headers.set(POLICY, NOTHING);
    headers.set(SNIFFING, NO_SNIFFING);
    headers.set(REFERRER, NO_REFERRER);
    headers.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
    if (encrypted) {
      headers.set(TRANSPORT, A_YEAR);
    }
    if (closing.getAsBoolean()) {
      headers.set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    context.next();
  }
}
