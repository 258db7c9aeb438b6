package io.github.forecast4j.examples.compare;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The results of a comparison as a table for people, best model first. */
final class ComparisonTable {

  private static final String HEAD = "%-18s %9s  %-15s %8s  %9s  %9s%n";
  private static final String ROW = "%-18s %9.4f  %-15s %+8.3f  %9s  %9.1f%n";

  private ComparisonTable() {}

  /** The table's text. */
  static String of(List<Result> results) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT, HEAD, "model", "RMSE", "over seeds", "skill", "no outage", "seconds"));
    for (Standing standing : Verdict.ranked(results)) {
      text.append(
          String.format(
              Locale.ROOT,
              ROW,
              standing.model(),
              standing.rmseScaled(),
              range(standing),
              standing.skill(),
              withoutOutage(results, standing.model()),
              seconds(results, standing.model())));
    }
    return text.toString();
  }

  private static String range(Standing standing) {
    return standing.min() == standing.max()
        ? ""
        : String.format(Locale.ROOT, "%.4f - %.4f", standing.min(), standing.max());
  }

  private static String withoutOutage(List<Result> results, String model) {
    double[] scores =
        results.stream()
            .filter(r -> r.entry().model().equals(model) && !r.ofAllRows())
            .mapToDouble(r -> r.scores().rmseScaled())
            .toArray();
    return scores.length == 0 ? "" : String.format(Locale.ROOT, "%.4f", Standing.median(scores));
  }

  private static double seconds(List<Result> results, String model) {
    return results.stream()
        .filter(r -> r.entry().model().equals(model) && r.ofAllRows())
        .collect(Collectors.averagingDouble(r -> r.effort().seconds()));
  }
}
