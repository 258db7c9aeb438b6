package io.github.forecast4j.http.route;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * The contract as a page to read and try, with all it needs in the library: nothing is fetched from
 * elsewhere, and its policy forbids it.
 */
final class ApiPage {

  private static final String OURS = "io/github/forecast4j/http/docs/";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private ApiPage() {}

  /** Puts the page under {@code /docs/}. */
  static void mount(Router router) {
    String swagger = Bundled.webjar("org.webjars", "swagger-ui");
    router.get("/docs/").handler(ApiPage::requireFolder);
    router.get("/docs/").handler(asset(OURS + "index.html", "text/html; charset=utf-8"));
    router.get("/docs/page.js").handler(asset(OURS + "page.js", "text/javascript; charset=utf-8"));
    router.get("/docs/page.css").handler(asset(OURS + "page.css", "text/css; charset=utf-8"));
    router
        .get("/docs/swagger-ui.css")
        .handler(asset(swagger + "swagger-ui.css", "text/css; charset=utf-8"));
    router
        .get("/docs/swagger-ui-bundle.js")
        .handler(asset(swagger + "swagger-ui-bundle.js", "text/javascript; charset=utf-8"));
  }

  private static void redirect(RoutingContext context) {
    context.response().setStatusCode(302).putHeader(HttpHeaders.LOCATION, "/docs/").end();
  }

  /** The page's links are relative to its folder, whose path ends with a slash. */
  private static void requireFolder(RoutingContext context) {
    if (context.request().path().endsWith("/")) {
      context.next();
    } else {
      redirect(context);
    }
  }

  /** An asset, read when it is asked for: few ask, and it need not stay in memory. */
  private static Handler<RoutingContext> asset(String resource, String type) {
    return context ->
        context
            .vertx()
            .executeBlocking(() -> Bundled.read(resource), false)
            .onSuccess(
                bytes -> {
                  context.response().putHeader("Content-Security-Policy", POLICY);
                  Replies.send(context, 200, type, bytes);
                })
            .onFailure(context::fail);
  }
}
