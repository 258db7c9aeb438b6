package io.github.forecast4j.http.route;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The page for people: a CSV file goes in, its forecast is drawn. All it needs is in the library;
 * its policy forbids everything else, text that would become code among it.
 */
final class WebPage {

  private static final String FOLDER = "io/github/forecast4j/http/page/";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'; trusted-types 'none'";

  /** Names of files, none of which leads out of the folder. */
  private static final Pattern FILE = Pattern.compile("[a-z0-9-]{1,40}\\.(js|css|svg|csv)");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "csv", "text/csv; charset=utf-8");

  private final Map<String, PackedFile> packed = new ConcurrentHashMap<>();
  private final Map<String, String> libraries;

  private WebPage() {
    String uplot = Bundled.webjar("org.webjars.npm", "uplot") + "dist/";
    libraries =
        Map.of("uplot.js", uplot + "uPlot.iife.min.js", "uplot.css", uplot + "uPlot.min.css");
  }

  /** Puts the page at the root, and what it needs under {@code /page/}. */
  static void mount(Router router) {
    WebPage page = new WebPage();
    router.get("/").handler(context -> page.send(context, "index.html"));
    router.get("/page/:file").handler(page::sendFile);
  }

  private void sendFile(RoutingContext context) {
    String file = context.pathParam("file");
    if (FILE.matcher(file).matches()) {
      send(context, file);
    } else {
      context.next();
    }
  }

  private void send(RoutingContext context, String file) {
    PackedFile known = packed.get(file);
    if (known != null) {
      send(context, file, known);
      return;
    }
    context
        .vertx()
        .executeBlocking(() -> find(file), false)
        .onSuccess(
            found ->
                found.ifPresentOrElse(made -> send(context, file, made), () -> context.fail(404)))
        .onFailure(context::fail);
  }

  private Optional<PackedFile> find(String file) {
    Optional<byte[]> bytes = Bundled.find(libraries.getOrDefault(file, FOLDER + file));
    bytes.ifPresent(found -> packed.put(file, PackedFile.of(found)));
    return Optional.ofNullable(packed.get(file));
  }

  /** Sends a file, or says that the browser has it; it asks each time, as versions may change. */
  private static void send(RoutingContext context, String file, PackedFile found) {
    if (context.response().headWritten()) {
      return;
    }
    context
        .response()
        .putHeader("Content-Security-Policy", POLICY)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
        .putHeader(HttpHeaders.VARY, "Accept-Encoding")
        .putHeader(HttpHeaders.ETAG, found.tag());
    String type = Objects.requireNonNull(TYPES.get(file.substring(file.lastIndexOf('.') + 1)));
    if (found.tag().equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
      context.response().setStatusCode(304).end();
    } else if (takesGzip(context)) {
      context.response().putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
      Replies.send(context, 200, type, found.gzip());
    } else {
      Replies.send(context, 200, type, found.plain());
    }
  }

  private static boolean takesGzip(RoutingContext context) {
    String accepted = context.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
    return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
  }
}
