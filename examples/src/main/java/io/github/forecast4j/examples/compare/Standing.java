package io.github.forecast4j.examples.compare;

import io.github.forecast4j.examples.compare.Result.Place;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Where a model stands over all series and seeds.
 *
 * @param model the model
 * @param rmseScaled median over series of the median over seeds
 * @param skill median over series of the median over seeds
 * @param ratioLast median over series of RMSE / RMSE of the last value
 * @param min the least of the seeds' medians over series of the scaled RMSE
 * @param max the greatest of them
 */
record Standing(
    String model, double rmseScaled, double skill, double ratioLast, double min, double max) {

  /** The standings of all models on all rows, in the order of their first result. */
  static List<Standing> of(List<Result> results) {
    return on(Place.ALL, results);
  }

  /** The standings of all models on some rows, in the order of their first result. */
  static List<Standing> on(String rows, List<Result> results) {
    Map<String, List<Result>> byModel =
        results.stream()
            .filter(result -> result.place().rows().equals(rows))
            .collect(
                Collectors.groupingBy(
                    r -> r.entry().model(), LinkedHashMap::new, Collectors.toList()));
    return byModel.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
  }

  private static Standing of(String model, List<Result> results) {
    Map<OptionalLong, List<Result>> bySeed =
        results.stream().collect(Collectors.groupingBy(r -> r.entry().seed()));
    double[] seeds =
        bySeed.values().stream()
            .mapToDouble(ofSeed -> median(ofSeed, r -> r.scores().rmseScaled()))
            .sorted()
            .toArray();
    return new Standing(
        model,
        overSeries(results, r -> r.scores().rmseScaled()),
        overSeries(results, Result::skill),
        overSeries(results, Result::ratioToLastValue),
        seeds[0],
        seeds[seeds.length - 1]);
  }

  /** The median over series of the median over seeds of a number. */
  static double overSeries(List<Result> results, ToDoubleFunction<Result> number) {
    Collection<List<Result>> bySeries =
        results.stream().collect(Collectors.groupingBy(Result::place)).values();
    return median(bySeries.stream().mapToDouble(ofSeries -> median(ofSeries, number)).toArray());
  }

  /** The median of a number over results. */
  static double median(List<Result> results, ToDoubleFunction<Result> number) {
    return median(results.stream().mapToDouble(number).toArray());
  }

  /** The middle value, or the mean of the middle two. */
  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
