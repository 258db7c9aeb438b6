package io.github.forecast4j.examples.compare;

import io.github.forecast4j.examples.compare.Result.Place;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The results of a comparison as a table for people, best model first. */
final class ComparisonTable {

  private ComparisonTable() {}

  /** The table's text. */
  static String of(List<Result> results) {
    StringBuilder text = new StringBuilder();
    boolean outage = results.stream().anyMatch(result -> !result.ofAllRows());
    String last = outage ? "no outage" : "";
    text.append(line("model", "RMSE", "over seeds", "skill", last, "seconds"));
    for (Standing standing : Verdict.ranked(results)) {
      String model = standing.model();
      text.append(
          line(
              model,
              number("%.4f", standing.rmseScaled()),
              range(standing),
              skill(standing),
              withoutOutage(results, model),
              number("%.1f", seconds(results, model))));
    }
    return text.toString();
  }

  private static String line(Object... cells) {
    return String.format(Locale.ROOT, "%-18s %9s  %-15s %8s  %9s  %9s%n", cells);
  }

  private static String number(String form, double value) {
    return String.format(Locale.ROOT, form, value);
  }

  /** The skill; a dash where the last value errs nowhere. */
  static String skill(Standing standing) {
    return Double.isNaN(standing.skill()) ? "–" : number("%+.3f", standing.skill());
  }

  private static String range(Standing standing) {
    return standing.min() == standing.max()
        ? ""
        : number("%.4f", standing.min()) + " - " + number("%.4f", standing.max());
  }

  private static String withoutOutage(List<Result> results, String model) {
    return Standing.on(Place.NO_OUTAGE, results).stream()
        .filter(standing -> standing.model().equals(model))
        .map(standing -> number("%.4f", standing.rmseScaled()))
        .findFirst()
        .orElse("");
  }

  private static double seconds(List<Result> results, String model) {
    return results.stream()
        .filter(r -> r.entry().model().equals(model) && r.ofAllRows())
        .collect(Collectors.averagingDouble(r -> r.effort().seconds()));
  }
}
