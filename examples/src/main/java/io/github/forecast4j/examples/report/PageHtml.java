package io.github.forecast4j.examples.report;

import java.util.List;
import java.util.Map;

/**
 * A page as HTML: the template with its tables, its scripts and its data. A content security policy
 * lets nothing be loaded and no other script run.
 *
 * @param page what it tells
 */
record PageHtml(ReportPage page) {

  private static final List<String> SCRIPTS =
      List.of("page.js", "figures.js", "lines.js", "sections.js");

  /** The most characters of a fact that stands beside others. */
  private static final int LONG = 90;

  String text() {
    String library = script(Assets.uplot("dist/uPlot.iife.min.js"));
    String own = script(String.join("\n", SCRIPTS.stream().map(Assets::own).toList()));
    ReportPage.Summary summary = page.summary();
    ModelTables tables = new ModelTables(page);
    return new Template(Assets.own("report.html"))
        .fill(
            Map.ofEntries(
                Map.entry(
                    "script-sources", Assets.fingerprint(library) + " " + Assets.fingerprint(own)),
                Map.entry("library-licence", comment(Assets.uplot("LICENSE"))),
                Map.entry("library-style", Assets.uplot("dist/uPlot.min.css")),
                Map.entry("style", Assets.own("report.css")),
                Map.entry("library", library),
                Map.entry("script", own),
                Map.entry("protocol", Html.escape(summary.protocol())),
                Map.entry("subject", Html.escape(summary.subject())),
                Map.entry("verdict", Html.escape(unbroken(summary.verdict()))),
                Map.entry("remarks", remarks(summary.remarks())),
                Map.entry("standings", tables.standings()),
                Map.entry("series", tables.series()),
                Map.entry("recipes", tables.recipes()),
                Map.entry("setting", facts(page.making().setting())),
                Map.entry("circumstances", facts(page.making().circumstances())),
                Map.entry("command", Html.escape(page.making().command())),
                Map.entry("data", page.data())));
  }

  private static String remarks(List<String> remarks) {
    Html html = new Html();
    remarks.forEach(remark -> html.element("p", remark, "class", "notice"));
    return html.toString();
  }

  private static String facts(List<Fact> facts) {
    Html html = new Html();
    for (Fact fact : facts) {
      html.open("div", "class", fact.value().length() > LONG ? "wide" : "")
          .element("dt", fact.name())
          .element("dd", fact.value())
          .close("div");
    }
    return html.toString();
  }

  /** Keeps numbers and their per cent signs on one line. */
  private static String unbroken(String words) {
    return words.replace(" %", "\u00a0%");
  }

  private static String script(String text) {
    if (text.contains("</script") || text.contains("<!--")) {
      throw new IllegalStateException("a script must not hold the end of its element");
    }
    return text;
  }

  private static String comment(String text) {
    return text.replace("--", "- -");
  }
}
