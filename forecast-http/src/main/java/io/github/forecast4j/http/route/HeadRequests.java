package io.github.forecast4j.http.route;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.PlatformHandler;

/**
 * Answers HEAD wherever GET is answered, with the same headers (RFC 9110, section 9.3.2): the
 * server leaves the body away.
 */
record HeadRequests() implements PlatformHandler {

  /** The methods of what can be got. */
  static final String GET_AND_HEAD = "GET, HEAD";

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (HttpMethod.HEAD.equals(request.method()) && request.path() != null) {
      String query = request.query();
      context.reroute(
          HttpMethod.GET, query == null ? request.path() : request.path() + "?" + query);
    } else {
      context.next();
    }
  }
}
