package io.github.forecast4j.examples.compare;

import io.github.forecast4j.examples.compare.Result.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What a comparison comes to. Models are ranked by their median skill, whose series weigh alike
 * whatever the size of their errors; a claim is made only where the numbers of the table, as they
 * are printed, bear it.
 */
final class Verdict {

  private static final String NAIVE = "last-value";

  private final List<Standing> ranked;
  private final String places;

  private Verdict(List<Result> results) {
    this.ranked = ranked(results);
    this.places = places(results.stream().map(Result::place).toList());
  }

  /** True for the forecast that all others are measured by. */
  static boolean isNaive(String model) {
    return model.equals(NAIVE);
  }

  /**
   * The standings, best first: by median skill, where that is equal or none by RMSE. A model that
   * was judged on fewer series than others stands below them.
   */
  static List<Standing> ranked(List<Result> results) {
    return Standing.of(results).stream()
        .sorted(
            Comparator.comparingInt((Standing s) -> -s.judged().series())
                .thenComparingDouble(s -> Double.isNaN(s.skill()) ? Double.MAX_VALUE : -s.skill())
                .thenComparingDouble(Standing::rmseScaled))
        .toList();
  }

  /** The sentence. */
  static String of(List<Result> results) {
    return new Verdict(results).sentence();
  }

  /** What a reader must know of the numbers to read them right, a sentence each. */
  static List<String> remarks(List<Result> results) {
    return new Verdict(results).remarks();
  }

  private String sentence() {
    Standing best =
        ranked.stream().filter(s -> !isNaive(s.model())).findFirst().orElse(ranked.get(0));
    if (isNaive(best.model())) {
      return "Repeating the last value was compared with nothing else.";
    }
    if (Double.isNaN(best.skill())) {
      return "Repeating the last value errs nowhere: the rows to judge by never change. Choose others.";
    }
    double gain = percent(best);
    if (gain > 0) {
      return String.format(
          Locale.ROOT,
          "%s is best: %sits error is %.1f %% below that of repeating the last value%s%s.",
          best.model(),
          overSeries(best),
          gain,
          besides(best),
          losers());
    }
    String nearest =
        gain == 0 ? "is as good" : String.format(Locale.ROOT, "is %.1f %% worse", -gain);
    return "No model beats repeating the last value; the nearest, %s, %s%s. Use the last value here."
        .formatted(best.model(), overSeries(best), nearest);
  }

  /** The gain in per cent, with the one digit that is told of it. */
  private static double percent(Standing standing) {
    return Math.round(1000 * standing.skill()) / 10.0;
  }

  private String overSeries(Standing standing) {
    int count = standing.judged().beatable();
    return count == 1 ? "" : "in the median of %d %s ".formatted(count, places);
  }

  /** The error of one series in relation to the last value's may fall where the median rises. */
  private String besides(Standing best) {
    boolean higher =
        ranked.stream().anyMatch(s -> isNaive(s.model()) && s.rmseScaled() < best.rmseScaled());
    return higher ? ", though the median RMSE is higher" : "";
  }

  private String losers() {
    List<String> worse = ranked.stream().filter(s -> percent(s) < 0).map(Standing::model).toList();
    return worse.isEmpty() ? "" : "; worse than repeating it: " + String.join(", ", worse);
  }

  private List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    Standing.Judged most = ranked.get(0).judged();
    if (most.unbeatable() > 0 && most.beatable() > 0) {
      remarks.add(
          "Skill leaves out %d of %d %s, on which repeating the last value errs nowhere."
              .formatted(most.unbeatable(), most.series(), places));
    }
    for (Standing standing : ranked) {
      if (standing.judged().series() < most.series()) {
        remarks.add(
            "%s was judged on %d of %d %s, and stands below those that were judged on all."
                .formatted(standing.model(), standing.judged().series(), most.series(), places));
      }
    }
    return remarks;
  }

  /** What the places are that medians are taken over. */
  private static String places(List<Place> places) {
    if (places.stream().map(Place::target).distinct().count() > 1) {
      return "targets";
    }
    return places.stream().map(Place::series).allMatch(InnerFolds::isFold) ? "folds" : "series";
  }
}
