package io.github.forecast4j.backtest;

import io.github.forecast4j.backtest.BacktestComparison.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Results as a table for people, numbers of a group as medians over its series: the metrics of each
 * recipe and target, then the skill fold by fold and step by step.
 */
final class ResultTable {

  /** The most folds or steps that have a column of their own. */
  private static final int MOST_COLUMNS = 12;

  private ResultTable() {}

  static String of(List<BacktestResult> results) {
    StringBuilder text = new StringBuilder();
    Score any = results.get(0).scores().get(0);
    List<String> names = new ArrayList<>(any.metrics().keySet());
    List<String> header = new ArrayList<>(names);
    header.add("skill");
    text.append(line("recipe", "target", header));
    for (BacktestResult result : results) {
      for (String target : targets(result)) {
        List<Score> scores = of(result.scores(), target);
        List<String> cells = new ArrayList<>();
        names.forEach(name -> cells.add(format("%.5g", median(scores, s -> s.metric(name)))));
        cells.add(format("%+.3f", median(scores, Score::skill)));
        text.append(line(result.name(), target, cells));
      }
    }
    text.append(skills("skill by fold", results, BacktestResult::scoresByFold, Score::fold));
    text.append(
        skills("skill by steps ahead", results, BacktestResult::scoresByStep, Score::stepsAhead));
    return text.toString();
  }

  /** The skills in columns; nothing if there is only one. */
  private static String skills(
      String title,
      List<BacktestResult> results,
      Function<BacktestResult, List<Score>> scores,
      Function<Score, OptionalInt> column) {
    List<Integer> columns =
        scores.apply(results.get(0)).stream()
            .map(score -> column.apply(score).orElseThrow())
            .distinct()
            .limit(MOST_COLUMNS)
            .toList();
    if (columns.size() < 2) {
      return "";
    }
    StringBuilder text = new StringBuilder(String.format("%n"));
    text.append(line(title, "target", columns.stream().map(String::valueOf).toList()));
    for (BacktestResult result : results) {
      for (String target : targets(result)) {
        List<Score> all = of(scores.apply(result), target);
        text.append(
            line(result.name(), target, columns.stream().map(c -> skill(all, column, c)).toList()));
      }
    }
    return text.toString();
  }

  private static String skill(List<Score> all, Function<Score, OptionalInt> column, int at) {
    List<Score> there =
        all.stream().filter(score -> column.apply(score).orElseThrow() == at).toList();
    return there.isEmpty() ? "" : format("%+.3f", median(there, Score::skill));
  }

  /** A sentence for each pair of recipes. */
  static String differences(List<Difference> differences) {
    StringBuilder text = new StringBuilder();
    for (Difference difference : differences) {
      text.append(
          String.format(
              Locale.ROOT,
              "%n%s: p = %.4f over %d origins (Diebold-Mariano)",
              verdict(difference),
              difference.test().pValue(),
              difference.test().observations()));
    }
    return differences.isEmpty() ? "" : text.append(String.format("%n")).toString();
  }

  private static String verdict(Difference difference) {
    String form = "%s has a smaller squared error than %s";
    double mean = difference.test().meanDifference();
    if (mean == 0) {
      return "%s and %s have the same squared error"
          .formatted(difference.one(), difference.other());
    }
    return mean < 0
        ? form.formatted(difference.one(), difference.other())
        : form.formatted(difference.other(), difference.one());
  }

  private static List<String> targets(BacktestResult result) {
    return result.forecasts().stream().map(of -> of.place().target()).distinct().toList();
  }

  private static List<Score> of(List<Score> scores, String target) {
    return scores.stream().filter(score -> score.place().target().equals(target)).toList();
  }

  private static double median(List<Score> scores, ToDoubleFunction<Score> number) {
    return Judge.median(scores.stream().mapToDouble(number).toArray());
  }

  private static String format(String form, double value) {
    return String.format(Locale.ROOT, form, value);
  }

  private static String line(String name, String target, List<String> cells) {
    return String.format("%-22s %-14s", name, target)
        + cells.stream().map(cell -> String.format(" %11s", cell)).collect(Collectors.joining())
        + String.format("%n");
  }
}
