package io.github.forecast4j.backtest;

import io.github.forecast4j.metric.Metric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How one recipe did in a backtest. Immutable; everything is in raw units. */
public final class BacktestResult {

  private final String name;
  private final List<Fold> folds;
  private final List<FoldForecasts> forecasts;
  private final Omissions omissions;
  private final int horizon;
  private final Judge judge;

  /**
   * What could not be judged.
   *
   * @param origins the origins, over all folds and series, whose window or targets have a gap
   * @param series the series of a group that a fold could not learn, with the reason, by fold and
   *     name
   */
  public record Omissions(int origins, Map<Integer, Map<String, String>> series) {

    /** Copies the maps. */
    public Omissions {
      Map<Integer, Map<String, String>> copy = new TreeMap<>();
      series.forEach((fold, reasons) -> copy.put(fold, new TreeMap<>(reasons)));
      series = Collections.unmodifiableMap(copy);
    }
  }

  BacktestResult(String name, Arena arena, List<FoldForecasts> forecasts, Omissions omissions) {
    this.name = name;
    this.folds = arena.folds();
    this.forecasts = List.copyOf(forecasts);
    this.omissions = omissions;
    this.horizon = arena.horizon();
    this.judge = new Judge(this.forecasts, arena.metrics());
  }

  /** The recipe's name in a comparison; the model's without one. */
  public String name() {
    return name;
  }

  /** The steps h that were forecast from each origin. */
  public int horizon() {
    return horizon;
  }

  /** The folds, in order of time; their rows are those of the earliest series of a group. */
  public List<Fold> folds() {
    return folds;
  }

  /** Every forecast, by fold, then by series and target. */
  public List<FoldForecasts> forecasts() {
    return forecasts;
  }

  /** What could not be judged. */
  public Omissions omissions() {
    return omissions;
  }

  /** A score for each series and target, over all folds and steps. */
  public List<Score> scores() {
    return judge.overall();
  }

  /** A score for each series, target and fold. */
  public List<Score> scoresByFold() {
    return judge.byFold();
  }

  /** A score for each series, target and step ahead. */
  public List<Score> scoresByStep() {
    return judge.byStep(horizon);
  }

  /** The median over all series and targets of a metric. */
  public double median(Metric metric) {
    return Judge.median(scores().stream().mapToDouble(s -> s.metric(metric.name())).toArray());
  }

  /** The median over all series and targets of the skill against the last value. */
  public double medianSkill() {
    return Judge.median(scores().stream().mapToDouble(Score::skill).toArray());
  }

  /** The results as a table for people. */
  public String toTable() {
    return ResultTable.of(List.of(this));
  }

  /**
   * The results as CSV: a header, then a line for each score, over all, by fold and by step.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public void writeCsv(Path file) {
    ResultCsv.write(file, List.of(this));
  }

  /**
   * The results as JSON; what is not finite is null.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public void writeJson(Path file) {
    try (ResultJson json = ResultJson.open(file)) {
      json.write(List.of(this), List.of());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public String toString() {
    return toTable();
  }
}
