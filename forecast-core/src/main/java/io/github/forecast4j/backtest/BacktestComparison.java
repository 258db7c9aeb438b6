package io.github.forecast4j.backtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How several recipes did on the same rows. Immutable. */
public final class BacktestComparison {

  private final Map<String, BacktestResult> results;

  /**
   * Whether two recipes differ by more than chance.
   *
   * @param one the name of the one
   * @param other the name of the other
   * @param test the test; its difference is below 0 if the one has the smaller loss
   */
  public record Difference(String one, String other, DieboldMariano test) {}

  BacktestComparison(Map<String, BacktestResult> results) {
    this.results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
  }

  /** The results by the recipes' names, in order; cannot be changed. */
  public Map<String, BacktestResult> results() {
    return results;
  }

  /**
   * The result of a recipe.
   *
   * @throws IllegalArgumentException if none has that name
   */
  public BacktestResult result(String name) {
    BacktestResult found = results.get(name);
    if (found == null) {
      throw new IllegalArgumentException(
          "no recipe is named '%s'; those compared are %s".formatted(name, results.keySet()));
    }
    return found;
  }

  /**
   * Tests whether two recipes differ by more than chance. Their losses at an origin are squared
   * errors, averaged over steps, targets and series; errors of a series' target count in units of
   * the last value's mean squared error there, so that no series outweighs the others by its size.
   * A target that the last value forecasts without error is left out.
   *
   * @return the test; empty if there are too few origins for one
   * @throws IllegalArgumentException if no recipe has one of the names
   */
  public Optional<Difference> difference(String one, String other) {
    return PairedLosses.of(result(one), result(other))
        .test()
        .map(test -> new Difference(one, other, test));
  }

  /** The tests of all pairs that have origins enough, in the order of the recipes. */
  public List<Difference> differences() {
    List<String> names = List.copyOf(results.keySet());
    List<Difference> all = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        difference(names.get(i), names.get(j)).ifPresent(all::add);
      }
    }
    return all;
  }

  /** The results as a table for people. */
  public String toTable() {
    return ResultTable.of(List.copyOf(results.values())) + ResultTable.differences(differences());
  }

  /**
   * The results as CSV: a header, then a line for each recipe's score, over all, by fold and by
   * step.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public void writeCsv(Path file) {
    ResultCsv.write(file, List.copyOf(results.values()));
  }

  /**
   * The results and the differences as JSON; what is not finite is null.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public void writeJson(Path file) {
    try (ResultJson json = ResultJson.open(file)) {
      json.write(List.copyOf(results.values()), differences());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public String toString() {
    return toTable();
  }
}
