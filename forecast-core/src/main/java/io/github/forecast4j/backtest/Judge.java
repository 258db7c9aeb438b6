package io.github.forecast4j.backtest;

import io.github.forecast4j.backtest.FoldForecasts.Place;
import io.github.forecast4j.metric.Metric;
import io.github.forecast4j.metric.Metrics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;

/**
 * Scores forecasts, together or by fold or by step.
 *
 * @param forecasts what was forecast
 * @param metrics how it is measured
 */
record Judge(List<FoldForecasts> forecasts, List<Metric> metrics) {

  /** A score for each series and target. */
  List<Score> overall() {
    List<Score> scores = new ArrayList<>();
    byPlace().forEach((place, of) -> score(Scope.of(place), of).ifPresent(scores::add));
    return scores;
  }

  /** A score for each series, target and fold. */
  List<Score> byFold() {
    List<Score> scores = new ArrayList<>();
    for (FoldForecasts of : forecasts) {
      Scope scope = Scope.of(of.place()).inFold(of.fold().number());
      score(scope, List.of(of)).ifPresent(scores::add);
    }
    return scores;
  }

  /** A score for each series, target and step ahead. */
  List<Score> byStep(int horizon) {
    List<Score> scores = new ArrayList<>();
    byPlace()
        .forEach(
            (place, of) -> {
              for (int ahead = 1; ahead <= horizon; ahead++) {
                score(Scope.of(place).stepsAhead(ahead), of).ifPresent(scores::add);
              }
            });
    return scores;
  }

  private Map<Place, List<FoldForecasts>> byPlace() {
    Map<Place, List<FoldForecasts>> places = new LinkedHashMap<>();
    forecasts.forEach(f -> places.computeIfAbsent(f.place(), p -> new ArrayList<>()).add(f));
    return places;
  }

  private Optional<Score> score(Scope scope, List<FoldForecasts> of) {
    Values values = Values.of(of, scope.ahead());
    if (values.actual.length == 0) {
      return Optional.empty();
    }
    Map<String, Double> measured = new LinkedHashMap<>();
    metrics.forEach(m -> measured.put(m.name(), m.score(values.actual, values.forecast)));
    double skill =
        Metrics.skill(
            Metrics.RMSE.score(values.actual, values.forecast),
            Metrics.RMSE.score(values.actual, values.last));
    int count = values.actual.length;
    return Optional.of(
        new Score(scope.place(), scope.fold(), scope.ahead(), count, measured, skill));
  }

  /** What a score is about. */
  private record Scope(Place place, OptionalInt fold, OptionalInt ahead) {

    static Scope of(Place place) {
      return new Scope(place, OptionalInt.empty(), OptionalInt.empty());
    }

    Scope inFold(int number) {
      return new Scope(place, OptionalInt.of(number), ahead);
    }

    Scope stepsAhead(int steps) {
      return new Scope(place, fold, OptionalInt.of(steps));
    }
  }

  /** What is compared, value by value. */
  private static final class Values {

    private final double[] actual;
    private final double[] forecast;
    private final double[] last;

    private Values(double[] actual, double[] forecast, double[] last) {
      this.actual = actual;
      this.forecast = forecast;
      this.last = last;
    }

    static Values of(List<FoldForecasts> folds, OptionalInt ahead) {
      DoubleStream.Builder actual = DoubleStream.builder();
      DoubleStream.Builder forecast = DoubleStream.builder();
      DoubleStream.Builder last = DoubleStream.builder();
      for (FoldForecasts fold : folds) {
        int from = ahead.isPresent() ? ahead.getAsInt() - 1 : 0;
        int to = ahead.isPresent() ? ahead.getAsInt() : fold.horizon();
        for (int origin = 0; origin < fold.count(); origin++) {
          for (int step = from; step < to; step++) {
            actual.add(fold.actual(origin, step));
            forecast.add(fold.forecast(origin, step));
            last.add(fold.lastValue(origin));
          }
        }
      }
      return new Values(
          actual.build().toArray(), forecast.build().toArray(), last.build().toArray());
    }
  }

  /** The middle value, or the mean of the middle two; NaN of none. */
  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
