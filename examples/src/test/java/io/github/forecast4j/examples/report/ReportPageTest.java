package io.github.forecast4j.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPageTest {

  private static final long LARGEST = 3_000_000;

  @TempDir Path folder;

  @Test
  void page_ofManySeriesAndNetworks_staysSmall() throws IOException {
    assertThat(Files.size(write(new SamplePage(75, 280, 8, 200)))).isLessThan(LARGEST);
  }

  @Test
  void page_ofLongSeries_staysSmallAndSaysThatRowsAreLeftOut() throws IOException {
    Path file = write(new SamplePage(2, 40_000, 7, 50));

    assertThat(Files.size(file)).isLessThan(LARGEST);
    assertThat(data(file)).contains("\"rows\":40000,").doesNotContain("\"drawn\":40000,");
  }

  @Test
  void page_ofShortSeries_drawsEveryRow() throws IOException {
    assertThat(data(write(new SamplePage(2, 500, 2, 5)))).contains("\"drawn\":500,");
  }

  @Test
  void page_loadsNothing() throws IOException {
    Document page = Jsoup.parse(write(new SamplePage(1, 100, 1, 5)));

    assertThat(page.select("[src], link[href^=http], [style*=url], iframe, object")).isEmpty();
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .contains("default-src 'none'")
        .contains("script-src 'sha256-");
    assertThat(page.getAllElements())
        .allSatisfy(
            element ->
                assertThat(element.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")));
  }

  @Test
  void page_namesItsPartsAndTables() throws IOException {
    Document page = Jsoup.parse(write(new SamplePage(1, 100, 1, 5)));

    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.select("h1").eachText()).containsExactly("No model can know noise.");
    assertThat(page.select("section:not([aria-labelledby])")).isEmpty();
    assertThat(page.select("table:not(:has(caption))")).isEmpty();
    assertThat(page.select("nav a").eachAttr("href"))
        .allSatisfy(link -> assertThat(page.select(link)).hasSize(1));
  }

  private Path write(SamplePage sample) throws IOException {
    Path file = folder.resolve("report.html");
    sample.page().write(file);
    return file;
  }

  private static String data(Path file) throws IOException {
    return Jsoup.parse(file).select("#data").html();
  }
}
