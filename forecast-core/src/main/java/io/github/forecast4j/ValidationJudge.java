package io.github.forecast4j;

import io.github.forecast4j.encode.EncodedSeries;
import io.github.forecast4j.metric.Metric;
import io.github.forecast4j.metric.Metrics;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.series.TimeStep;
import io.github.forecast4j.window.Windows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Judges what was learned by windows that were not learned from. */
final class ValidationJudge {

  private final Predictor predictor;
  private final Part part;
  private final TimeSeries raw;
  private final Windows windows;
  private final int season;
  private final Set<Metric> metrics = new LinkedHashSet<>();

  ValidationJudge(Predictor predictor, Part part, List<Metric> metrics) {
    this.predictor = predictor;
    this.part = part;
    this.metrics.add(Metrics.RMSE);
    this.metrics.addAll(metrics);
    this.raw = part.series();
    this.windows = part.validation();
    this.season =
        raw.grid().timeStep().map(TimeStep::usualSeason).orElseGet(OptionalInt::empty).orElse(0);
  }

  /** A score for each target of the series, by the name given; none without windows. */
  List<ValidationScore> scores(String series) {
    if (windows.count() == 0) {
      return List.of();
    }
    double[][] forecasts = forecasts();
    List<String> targets = predictor.encoder().channels().targets();
    List<ValidationScore> scores = new ArrayList<>();
    for (int target = 0; target < targets.size(); target++) {
      scores.add(score(series, target, forecasts));
    }
    return scores;
  }

  private double[][] forecasts() {
    EncodedSeries encoded = predictor.read(raw, part.footing());
    double[][] forecasts = new double[windows.count()][];
    for (int i = 0; i < forecasts.length; i++) {
      forecasts[i] = predictor.next(encoded, part.footing().scaling(), windows.firstTarget(i));
    }
    return forecasts;
  }

  private ValidationScore score(String series, int target, double[][] forecasts) {
    String name = predictor.encoder().channels().targets().get(target);
    int horizon = windows.horizon();
    int targets = forecasts[0].length / horizon;
    int channel = raw.channelIndex(name);
    double[] actual = new double[forecasts.length * horizon];
    double[] told = new double[actual.length];
    double[] last = new double[actual.length];
    double[] seasonal = new double[actual.length];
    for (int i = 0; i < actual.length; i++) {
      int window = i / horizon;
      int step = i % horizon;
      actual[i] = raw.value(windows.firstTarget(window) + step, channel);
      told[i] = forecasts[window][step * targets + target];
      last[i] = raw.value(windows.firstTarget(window) - 1, channel);
      seasonal[i] = seasonBefore(windows.firstTarget(window), step, channel);
    }
    boolean hasSeason = Arrays.stream(seasonal).noneMatch(Double::isNaN);
    return new ValidationScore(
        series,
        name,
        scores(actual, told),
        scores(actual, last),
        hasSeason ? scores(actual, seasonal) : Map.of());
  }

  /** The last known value at the same place of the season; NaN without one. */
  private double seasonBefore(int firstTarget, int step, int channel) {
    if (season == 0) {
      return Double.NaN;
    }
    int row = firstTarget + step % season - season;
    return row < 0 ? Double.NaN : raw.value(row, channel);
  }

  private Map<String, Double> scores(double[] actual, double[] forecast) {
    Map<String, Double> scores = new LinkedHashMap<>();
    for (Metric metric : metrics) {
      double score = metric.score(actual, forecast);
      if (Double.isFinite(score)) {
        scores.put(metric.name(), score);
      }
    }
    return scores;
  }
}
