package io.github.forecast4j.backtest;

import io.github.forecast4j.backtest.FoldForecasts.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The losses of two recipes at the origins that both forecast from, in order of time.
 *
 * @param one the losses of the one, shape (origins)
 * @param other the losses of the other, the same shape
 * @param overlap the origins whose targets share rows with those of one origin, itself among them
 */
record PairedLosses(List<Double> one, List<Double> other, int overlap) {

  /** The forecasts of both recipes in one fold. */
  private record Pair(FoldForecasts one, FoldForecasts other) {}

  /** What is summed at one origin. */
  private static final class Sums {
    private double one;
    private double other;
    private int count;
  }

  static PairedLosses of(BacktestResult one, BacktestResult other) {
    SortedMap<Integer, Sums> byOrigin = new TreeMap<>();
    pairs(one, other).values().forEach(pairs -> add(pairs, byOrigin));
    int step = one.folds().get(0).step();
    int overlap = (one.horizon() + step - 1) / step;
    return new PairedLosses(
        byOrigin.values().stream().map(sums -> sums.one / sums.count).toList(),
        byOrigin.values().stream().map(sums -> sums.other / sums.count).toList(),
        overlap);
  }

  private static Map<Place, List<Pair>> pairs(BacktestResult one, BacktestResult other) {
    Map<List<Object>, FoldForecasts> others = new HashMap<>();
    other.forecasts().forEach(of -> others.put(List.of(of.fold(), of.place()), of));
    Map<Place, List<Pair>> pairs = new LinkedHashMap<>();
    for (FoldForecasts of : one.forecasts()) {
      FoldForecasts match = others.get(List.of(of.fold(), of.place()));
      if (match != null) {
        pairs.computeIfAbsent(of.place(), place -> new ArrayList<>()).add(new Pair(of, match));
      }
    }
    return pairs;
  }

  private static void add(List<Pair> pairs, SortedMap<Integer, Sums> byOrigin) {
    double unit = meanSquare(pairs);
    if (!(unit > 0)) {
      return;
    }
    for (Pair pair : pairs) {
      for (int index = 0; index < pair.one().count(); index++) {
        Sums sums = byOrigin.computeIfAbsent(pair.one().origin(index), origin -> new Sums());
        for (int step = 0; step < pair.one().horizon(); step++) {
          sums.one += square(pair.one(), index, step) / unit;
          sums.other += square(pair.other(), index, step) / unit;
          sums.count++;
        }
      }
    }
  }

  private static double square(FoldForecasts of, int index, int step) {
    double error = of.actual(index, step) - of.forecast(index, step);
    return error * error;
  }

  /** The mean squared error of the last value. */
  private static double meanSquare(List<Pair> pairs) {
    double sum = 0;
    long count = 0;
    for (Pair pair : pairs) {
      FoldForecasts of = pair.one();
      for (int index = 0; index < of.count(); index++) {
        for (int step = 0; step < of.horizon(); step++) {
          double error = of.actual(index, step) - of.lastValue(index);
          sum += error * error;
          count++;
        }
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  Optional<DieboldMariano> test() {
    if (one.size() < DieboldMariano.leastObservations(overlap)) {
      return Optional.empty();
    }
    return Optional.of(DieboldMariano.of(array(one), array(other), overlap));
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(value -> value).toArray();
  }
}
