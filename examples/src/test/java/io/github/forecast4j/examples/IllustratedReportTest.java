package io.github.forecast4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.forecast4j.examples.Programs.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IllustratedReportTest {

  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final String EVIL = "</script><script>document.title='owned'</script>";
  private static final String EVIL_TOO = "<img src=x onerror=\"document.title='owned'\">{{data}} ü";

  @TempDir Path folder;

  @Test
  void page_tellsTheVerdictTheModelsAndTheCommand() throws IOException {
    Outcome outcome = compareSample();

    Document page = page();
    String verdict = page.select("h1").text().replace('\u00a0', ' ');
    assertThat(outcome.out()).contains(verdict).contains("report.html");
    assertThat(page.select("#standings tbody th").eachAttr("data-model"))
        .containsExactlyInAnyOrder("last-value", "ridge", "lstm");
    assertThat(page.select("#standings tr.best")).hasSize(1);
    assertThat(page.select("#command").text()).contains("compare", "--protocol D1", "--seeds 2");
    assertThat(page.select("dd").eachText())
        .anyMatch(text -> text.matches(".*(MXNet|PyTorch) \\d.*"));
    assertThat(strings(page)).contains("institution-0", "n_bytes", "avg_ttl", "lstm");
  }

  @Test
  void page_ofAHorizon_forecastsEachRowOnce() throws IOException {
    compareFile(hostile("load", "mine.csv"), "--horizon", "3");

    String data = page().select("#data").html();
    assertThat(data).containsPattern("\"steps\":\\[[^,]+,[^,]+,[^,]+]");
    String issued = between(data, "\"model\":\"last-value\",\"issued\":[", "]");
    String[] rows = issued.split(",", -1);
    assertThat(rows).hasSizeGreaterThan(15);
    for (int row = 0; row < rows.length / 3 * 3; row++) {
      assertThat(rows[row]).as("row %d", row).matches("\\d+").isEqualTo(rows[row - row % 3]);
    }
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }

  @Test
  void names_thatAreMarkup_stayText() throws IOException {
    compareFile(hostile(EVIL, EVIL_TOO.replace("/", "") + ".csv"));

    Document page = page();
    assertThat(page.select("script")).hasSize(3);
    assertThat(page.select("img")).isEmpty();
    assertThat(page.title()).contains(EVIL);
    assertThat(strings(page)).contains(EVIL, EVIL_TOO);
  }

  @Test
  void browser_drawsAllParts_withoutComplaint() throws Exception {
    compareSample();

    String dom = browse();
    Document page = Jsoup.parse(dom);
    assertThat(page.select("#forecast-lines canvas, #residual-lines canvas, #loss-lines canvas"))
        .hasSize(3);
    assertThat(page.select("#distributions svg")).hasSize(12);
    assertThat(page.select("#correlations td")).hasSize(144);
    assertThat(page.select("#legend button")).hasSize(4);
    assertThat(page.select("#bars .bar")).hasSize(3);
  }

  @Test
  void browser_runsNoScriptOfAName() throws Exception {
    compareFile(hostile(EVIL, EVIL_TOO.replace("/", "") + ".csv"), "--horizon", "2");

    Document page = Jsoup.parse(browse());
    assertThat(page.title()).contains("comparison by forecast4j");
    assertThat(page.select("img")).isEmpty();
    assertThat(page.select("#scores-caption").text()).contains(EVIL, EVIL_TOO);
    assertThat(page.select("#horizon-lines canvas")).hasSize(1);
  }

  private Outcome compareSample() {
    return run(
        "--protocol",
        "D1",
        "--data",
        Programs.SAMPLE.toString(),
        "--models",
        "last-value,ridge,lstm",
        "--seeds",
        "2");
  }

  private void compareFile(Path file, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("--csv", file.toString(), "--models", "last-value,ridge", "--window", "6"));
    words.addAll(List.of(more));
    run(words.toArray(String[]::new));
  }

  private Outcome run(String... options) {
    List<String> words = new ArrayList<>(List.of("compare", "--out", folder.toString()));
    words.addAll(List.of(options));
    Outcome outcome = Programs.run(words.toArray(String[]::new));
    assertThat(outcome.exitCode()).as(outcome.progress()).isZero();
    return outcome;
  }

  /** A file of a channel of any name. */
  private Path hostile(String channel, String name) throws IOException {
    StringBuilder text = new StringBuilder("id_time,\"" + channel.replace("\"", "\"\"") + "\"\n");
    for (int id = 0; id < 120; id++) {
      text.append(id).append(',').append(100 + id * 13 % 29).append('\n');
    }
    return Files.writeString(folder.resolve(name), text);
  }

  private Document page() throws IOException {
    return Jsoup.parse(folder.resolve("report.html"));
  }

  /** All strings of the page's data, which must be JSON from end to end. */
  private static List<String> strings(Document page) throws IOException {
    List<String> strings = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(page.select("#data").first().data())) {
      while (json.nextToken() != null) {
        if (json.currentToken().isScalarValue()) {
          strings.add(json.getText());
        }
      }
    }
    return strings;
  }

  /** The page as a browser leaves it, whose console must have stayed empty. */
  private String browse() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(BROWSER), "there is no browser at " + BROWSER);
    Path dom = folder.resolve("dom.html");
    Path log = folder.resolve("browser.log");
    Process browser =
        new ProcessBuilder(
                BROWSER.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"),
                "--enable-logging=stderr",
                "--v=0",
                "--virtual-time-budget=3000",
                "--dump-dom",
                folder.resolve("report.html").toUri().toString())
            .redirectOutput(dom.toFile())
            .redirectError(log.toFile())
            .start();
    try {
      assertThat(browser.waitFor(120, TimeUnit.SECONDS)).as("the browser ends").isTrue();
    } finally {
      browser.destroyForcibly().waitFor();
    }
    assertThat(Files.readString(log)).doesNotContain("CONSOLE");
    return Files.readString(dom);
  }
}
