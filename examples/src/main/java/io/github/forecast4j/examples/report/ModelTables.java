package io.github.forecast4j.examples.report;

import io.github.forecast4j.examples.picture.Score;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The tables of a page that have a column or a row for every model.
 *
 * @param page what they tell of
 */
record ModelTables(ReportPage page) {

  private static final String NONE = "–";

  /** Where the models stand, best first. */
  String standings() {
    boolean outage = page.models().stream().anyMatch(m -> m.measures().withoutOutage().isPresent());
    Html html = new Html();
    html.open("thead").open("tr").element("th", "Model", "scope", "col");
    heading(html, "RMSE", "Root mean squared error on the protocol's scale; lower is better");
    heading(html, "Over seeds", "Least and greatest RMSE over the seeds");
    heading(html, "Skill", "1 - RMSE / RMSE of the last value; above zero is better than it");
    if (outage) {
      heading(html, "No outage", "RMSE without the steps that lie in the outage");
    }
    heading(html, "sMAPE", "Symmetric mean absolute percentage error, 0 to 200 %");
    heading(html, "R²", "Coefficient of determination");
    heading(html, "Seconds", "Mean time of training");
    html.close("tr").close("thead").open("tbody");
    page.models().forEach(model -> standing(html, model, outage));
    return html.close("tbody").toString();
  }

  private static void heading(Html html, String name, String meaning) {
    html.element("th", name, "scope", "col", "class", "number", "title", meaning);
  }

  private void standing(Html html, ModelEntry model, boolean outage) {
    ModelEntry.Measures measures = model.measures();
    boolean best = model.equals(page.models().get(0));
    html.open("tr", "class", best ? "best" : "", "data-kind", model.score().kind().name());
    name(html, model, best);
    cell(html, "%.4f", model.score().median());
    spread(html, model.score().spread());
    cell(html, "%+.1f %%", 100 * measures.skill());
    if (outage) {
      cell(html, "%.4f", measures.withoutOutage().orElse(Double.NaN));
    }
    cell(html, "%.1f %%", 100 * measures.smape());
    cell(html, "%.3f", measures.r2());
    cell(html, "%.1f", measures.seconds());
    html.close("tr");
  }

  private static void name(Html html, ModelEntry model, boolean best) {
    html.open("th", "scope", "row", "data-model", model.name());
    html.element("span", "", "class", "swatch", "aria-hidden", "true").text(model.name());
    if (best) {
      html.element("span", "best", "class", "mark");
    }
    if (model.score().kind() != Score.Kind.NETWORK) {
      html.element("span", "baseline", "class", "mark quiet");
    }
    html.close("th");
  }

  private static void spread(Html html, Score.Spread spread) {
    boolean single = spread.low() == spread.high();
    html.element(
        "td",
        single ? NONE : number("%.4f", spread.low()) + " – " + number("%.4f", spread.high()),
        "class",
        "number",
        "data-value",
        Double.toString(spread.high() - spread.low()));
  }

  private static void cell(Html html, String form, double value) {
    html.element(
        "td", number(form, value), "class", "number", "data-value", Double.toString(value));
  }

  private static String number(String form, double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, form, value) : NONE;
  }

  /** The scaled RMSE of every model on every series. */
  String series() {
    Html html = new Html();
    html.open("thead").open("tr").element("th", "Series", "scope", "col");
    page.models().forEach(m -> html.element("th", m.name(), "scope", "col", "class", "number"));
    html.close("tr").close("thead").open("tbody");
    int view = 0;
    for (Dataset dataset : page.datasets()) {
      for (View target : dataset.views()) {
        series(html, dataset.series() + ", " + target.target(), target, view++);
      }
    }
    return html.close("tbody").toString();
  }

  private void series(Html html, String name, View view, int place) {
    OptionalDouble least = view.runs().stream().mapToDouble(ModelTables::rmse).min();
    html.open("tr").open("th", "scope", "row");
    html.element("button", name, "type", "button", "class", "link", "data-view", "" + place);
    html.close("th");
    for (ModelEntry model : page.models()) {
      double rmse =
          view.runs().stream()
              .filter(run -> run.model().equals(model.name()))
              .mapToDouble(ModelTables::rmse)
              .findFirst()
              .orElse(Double.NaN);
      html.element(
          "td",
          number("%.4f", rmse),
          "class",
          least.isPresent() && rmse == least.getAsDouble() ? "number least" : "number",
          "data-value",
          Double.toString(rmse));
    }
    html.close("tr");
  }

  private static double rmse(Run run) {
    return run.scores().getOrDefault("rmse_scaled", Double.NaN);
  }

  /** The settings of every model, a row a setting. */
  String recipes() {
    Html html = new Html();
    html.open("thead").open("tr").element("th", "Setting", "scope", "col");
    page.models().forEach(model -> html.element("th", model.name(), "scope", "col"));
    html.close("tr").close("thead").open("tbody");
    for (String setting : settings()) {
      html.open("tr").element("th", setting, "scope", "row");
      page.models().forEach(m -> html.element("td", m.recipe().getOrDefault(setting, NONE)));
      html.close("tr");
    }
    return html.close("tbody").toString();
  }

  private Set<String> settings() {
    Set<String> names = new LinkedHashSet<>();
    List<Map<String, String>> recipes = page.models().stream().map(ModelEntry::recipe).toList();
    recipes.forEach(recipe -> names.addAll(recipe.keySet()));
    return names;
  }
}
