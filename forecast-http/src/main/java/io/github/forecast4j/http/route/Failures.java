package io.github.forecast4j.http.route;

import io.github.forecast4j.http.error.Problem;
import io.github.forecast4j.http.error.ProblemException;
import io.github.forecast4j.http.json.ProblemWriter;
import io.github.forecast4j.http.security.RequestLog;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Path;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Turns whatever went wrong into a problem. What nobody foresaw is told without its cause, which
 * goes to the log.
 *
 * @param contract knows the methods of a path
 */
public record Failures(OpenAPIContract contract) implements Handler<RoutingContext> {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  @Override
  public void handle(RoutingContext context) {
    if (context.failure() instanceof CancellationException) {
      // The client has gone, and with it who could read an answer.
      return;
    }
    Replies.problem(context, problem(context, context.statusCode()));
  }

  /** Answers what found no route; the context does not always know the status. */
  void handleUnrouted(RoutingContext context, int status) {
    Replies.problem(context, problem(context, status));
  }

  private Problem problem(RoutingContext context, int status) {
    Throwable cause = context.failure();
    if (cause instanceof ProblemException known) {
      return known.problem();
    }
    if (status >= 400 && status < 500) {
      return refused(context, status);
    }
    MDC.put(RequestLog.REQUEST_ID, RequestIds.of(context));
    LOG.error("{} {} failed", context.request().method(), context.request().path(), cause);
    MDC.remove(RequestLog.REQUEST_ID);
    return Problem.of(500).rule("the service failed; its log tells why");
  }

  private Problem refused(RoutingContext context, int status) {
    Problem problem = Problem.of(status);
    String path = String.valueOf(context.request().path());
    return switch (status) {
      case 400 -> malformed(problem, context, path);
      case 404 ->
          problem.field("path").rule("there is no such resource").value(path).remedy("see /docs/");
      case 405 -> notAllowed(problem, context, path);
      default -> problem;
    };
  }

  private static Problem malformed(Problem problem, RoutingContext context, String path) {
    return context.request().getHeader(HttpHeaders.HOST) == null
        ? problem.field("Host").rule("is required, and given once").value("missing")
        : problem.field("path").rule("must be UTF-8, percent-encoded").value(path);
  }

  private Problem notAllowed(Problem problem, RoutingContext context, String path) {
    Path found = contract.findPath(path);
    String allowed = found == null ? HeadRequests.GET_AND_HEAD : methods(found);
    return problem
        .field("method")
        .rule("must be one of " + allowed)
        .value(context.request().method())
        .header("Allow", allowed);
  }

  private static String methods(Path path) {
    return path.getOperations().stream()
        .map(operation -> operation.getHttpMethod().name())
        .map(name -> name.equals(HttpMethod.GET.name()) ? HeadRequests.GET_AND_HEAD : name)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** Answers what is no HTTP that could be routed: a line or header that is too long, or broken. */
  public static void invalid(HttpServerRequest request) {
    String id = RequestIds.choose(request);
    Problem problem = Problem.of(status(request.decoderResult().cause())).instance(id);
    request
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, ProblemWriter.MEDIA_TYPE)
        .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
        .putHeader(RequestIds.HEADER, id)
        .end(Buffer.buffer(ProblemWriter.write(problem)));
    request.connection().close();
  }

  private static int status(@Nullable Throwable cause) {
    String name = cause == null ? "" : cause.getClass().getSimpleName();
    return switch (name) {
      case "TooLongHttpHeaderException" -> 431;
      case "TooLongHttpLineException" -> 414;
      default -> 400;
    };
  }
}
