package io.github.forecast4j;

import io.github.forecast4j.encode.EncodedSeries;
import io.github.forecast4j.metric.Metrics;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.window.Windows;
import java.util.ArrayList;
import java.util.List;

/** Judges what was learned by windows that were not learned from. */
final class ValidationJudge {

  private final Predictor predictor;
  private final TimeSeries raw;
  private final Windows windows;

  ValidationJudge(Predictor predictor, TimeSeries raw, Windows windows) {
    this.predictor = predictor;
    this.raw = raw;
    this.windows = windows;
  }

  /** A score for each target; none without windows. */
  List<ValidationScore> scores() {
    if (windows.count() == 0) {
      return List.of();
    }
    double[][] forecasts = forecasts();
    List<String> targets = predictor.encoder().channels().targets();
    List<ValidationScore> scores = new ArrayList<>();
    for (int target = 0; target < targets.size(); target++) {
      scores.add(score(targets.get(target), target, forecasts));
    }
    return scores;
  }

  private double[][] forecasts() {
    EncodedSeries encoded = predictor.read(raw);
    double[][] forecasts = new double[windows.count()][];
    for (int i = 0; i < forecasts.length; i++) {
      forecasts[i] = predictor.next(encoded, windows.firstTarget(i));
    }
    return forecasts;
  }

  private ValidationScore score(String name, int target, double[][] forecasts) {
    int horizon = windows.horizon();
    int targets = forecasts[0].length / horizon;
    int channel = raw.channelIndex(name);
    double[] actual = new double[forecasts.length * horizon];
    double[] told = new double[actual.length];
    double[] last = new double[actual.length];
    for (int i = 0; i < actual.length; i++) {
      int window = i / horizon;
      int step = i % horizon;
      actual[i] = raw.value(windows.firstTarget(window) + step, channel);
      told[i] = forecasts[window][step * targets + target];
      last[i] = raw.value(windows.firstTarget(window) - 1, channel);
    }
    return new ValidationScore(
        name, Metrics.RMSE.score(actual, told), Metrics.RMSE.score(actual, last));
  }
}
