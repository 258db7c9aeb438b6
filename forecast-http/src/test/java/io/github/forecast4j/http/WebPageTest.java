package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page as it comes over the wire; what it does is tested in a browser by page/test.sh. */
class WebPageTest {

  private static final Pattern LINK = Pattern.compile("(?:src|href)=\"(/page/[^\"]+)\"");
  private static final Pattern IMPORT = Pattern.compile("from \"(/page/[^\"]+)\"");

  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.start("--api-key", "read:ci:r3ad");
  }

  @AfterAll
  static void end() {
    service.close();
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }

  @Test
  void page_isOpenWithoutAKey_andBringsAllThatItNeeds() {
    String page = service.get("/").body();

    assertThat(page).doesNotContain("http://", "https://", "<style", "style=", "onclick");
    assertThat(found(LINK, page)).hasSizeGreaterThan(10);
    for (String path : found(LINK, page)) {
      HttpResponse<String> file = service.get(path);
      assertThat(file.statusCode()).as(path).isEqualTo(200);
      assertThat(found(LINK, page)).as(path).containsAll(found(IMPORT, file.body()));
    }
    assertThat(service.get("/page/institution-0-daily.csv").body()).startsWith("id_time,n_flows");
  }

  @Test
  void page_allowsNothingButItself() {
    for (String path : List.of("/", "/page/main.js", "/page/uplot.css")) {
      assertThat(service.get(path).headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'")
          .doesNotContain("unsafe", "http:", "https:", "*");
    }
  }

  @Test
  void files_arePackedAndNotSentAgain() throws IOException, InterruptedException {
    String plain = service.get("/page/uplot.js").body();
    HttpRequest packed =
        HttpRequest.newBuilder(service.uri("/page/uplot.js"))
            .header("Accept-Encoding", "gzip, br")
            .build();
    HttpResponse<byte[]> response =
        HttpClient.newHttpClient().send(packed, BodyHandlers.ofByteArray());

    assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(response.body().length).isLessThan(plain.length() / 2);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
    }
    String tag = response.headers().firstValue("ETag").orElseThrow();
    HttpRequest again =
        HttpRequest.newBuilder(service.uri("/page/uplot.js")).header("If-None-Match", tag).build();
    assertThat(service.send(again).statusCode()).isEqualTo(304);
  }

  @Test
  void otherFiles_areNotFound() {
    for (String path :
        List.of("/page/nothing.js", "/page/index.html", "/page/..%2fsample.forecaster", "/page/")) {
      assertThat(service.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }
}
