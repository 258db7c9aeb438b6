package io.github.forecast4j.http.route;

import io.github.forecast4j.http.error.Problem;
import io.github.forecast4j.http.json.JsonFormat;
import io.github.forecast4j.http.json.ProblemWriter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Sends answers, if there is still somebody to take them. */
final class Replies {

  private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
  private static final CharSequence PROBLEM = HttpHeaders.createOptimized(ProblemWriter.MEDIA_TYPE);

  private Replies() {}

  /** An answer in JSON. */
  static void json(RoutingContext context, byte[] body) {
    send(context, 200, JSON, body);
  }

  /** A problem, with the headers it asks for. */
  static void problem(RoutingContext context, Problem problem) {
    problem(context, problem, null);
  }

  /** A problem with a request that would be answered. */
  static void problem(
      RoutingContext context, Problem problem, JsonFormat.@Nullable Content example) {
    if (!context.response().headWritten()) {
      problem.headers().forEach((name, value) -> context.response().putHeader(name, value));
    }
    Problem told = problem.instance(RequestIds.of(context));
    send(context, problem.status(), PROBLEM, ProblemWriter.write(told, example));
  }

  /** Bytes of a media type. */
  static void send(RoutingContext context, int status, CharSequence type, byte[] body) {
    HttpServerResponse response = context.response();
    if (!response.closed() && !response.ended() && !response.headWritten()) {
      response
          .setStatusCode(status)
          .putHeader(HttpHeaders.CONTENT_TYPE, type)
          .end(Buffer.buffer(body));
    }
  }
}
