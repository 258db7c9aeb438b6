package io.github.forecast4j.examples.compare;

import io.github.forecast4j.examples.compare.Result.Place;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Where a model stands over all series and seeds. A series with several targets counts as several.
 *
 * @param model the model
 * @param judged the series that the medians are taken over
 * @param rmseScaled median over series of the median over seeds
 * @param skill median over series of the median over seeds, without those on which the last value
 *     errs nowhere; NaN if it does so on all
 * @param ratioLast median over the same series of RMSE / RMSE of the last value
 * @param beatsLast the share of series on which the median over seeds is below that of the last
 *     value, 0 to 1
 * @param beatsRidge the same of ridge; NaN where ridge was not run
 * @param min the least of the seeds' medians over series of the scaled RMSE
 * @param max the greatest of them
 */
record Standing(
    String model,
    Judged judged,
    double rmseScaled,
    double skill,
    double ratioLast,
    double beatsLast,
    double beatsRidge,
    double min,
    double max) {

  private static final String RIDGE = "ridge";

  /**
   * The series that a model was judged on.
   *
   * @param series how many there are
   * @param unbeatable those of them on which the last value errs nowhere: no error can be put in
   *     relation to none, so medians of skill leave them out
   */
  record Judged(int series, int unbeatable) {

    /** The series that medians of skill are taken over. */
    int beatable() {
      return series - unbeatable;
    }
  }

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
    Map<Place, Double> ridge = errors(byModel.getOrDefault(RIDGE, List.of()));
    return byModel.entrySet().stream().map(e -> of(e.getKey(), e.getValue(), ridge)).toList();
  }

  private static Standing of(String model, List<Result> results, Map<Place, Double> ridge) {
    Map<OptionalLong, List<Result>> bySeed =
        results.stream().collect(Collectors.groupingBy(r -> r.entry().seed()));
    double[] seeds =
        bySeed.values().stream()
            .mapToDouble(ofSeed -> median(ofSeed, r -> r.scores().rmseScaled()))
            .sorted()
            .toArray();
    List<Result> beatable = results.stream().filter(Result::canBeatLastValue).toList();
    return new Standing(
        model,
        new Judged(places(results), places(results) - places(beatable)),
        overSeries(results, r -> r.scores().rmseScaled()),
        overSeries(beatable, Result::skill),
        overSeries(beatable, Result::ratioToLastValue),
        share(byPlace(results, Result::skill), (place, skill) -> skill > 0),
        ridge.isEmpty()
            ? Double.NaN
            : share(errors(results), (place, rmse) -> rmse < ridge.getOrDefault(place, 0.0)),
        seeds[0],
        seeds[seeds.length - 1]);
  }

  private static int places(List<Result> results) {
    return (int) results.stream().map(Result::place).distinct().count();
  }

  private static Map<Place, Double> errors(List<Result> results) {
    return byPlace(results, result -> result.scores().rmseScaled());
  }

  /** The median over seeds of a number, series by series. */
  private static Map<Place, Double> byPlace(List<Result> results, ToDoubleFunction<Result> number) {
    Map<Place, Double> medians = new LinkedHashMap<>();
    results.stream()
        .collect(Collectors.groupingBy(Result::place, LinkedHashMap::new, Collectors.toList()))
        .forEach((place, ofSeries) -> medians.put(place, median(ofSeries, number)));
    return medians;
  }

  private static double share(Map<Place, Double> of, BiPredicate<Place, Double> wanted) {
    long found = of.entrySet().stream().filter(e -> wanted.test(e.getKey(), e.getValue())).count();
    return found / (double) of.size();
  }

  /** The median over series of the median over seeds of a number. */
  static double overSeries(List<Result> results, ToDoubleFunction<Result> number) {
    return median(
        byPlace(results, number).values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** The median of a number over results. */
  static double median(List<Result> results, ToDoubleFunction<Result> number) {
    return median(results.stream().mapToDouble(number).toArray());
  }

  /** The middle value, or the mean of the middle two; NaN of none. */
  static double median(double... values) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
