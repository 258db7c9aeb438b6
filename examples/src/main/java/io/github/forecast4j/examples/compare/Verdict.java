package io.github.forecast4j.examples.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a comparison comes to, in a sentence. */
final class Verdict {

  private static final String NAIVE = "last-value";

  private Verdict() {}

  /** True for the forecast that all others are measured by. */
  static boolean isNaive(String model) {
    return model.equals(NAIVE);
  }

  /** The standings, best first. */
  static List<Standing> ranked(List<Result> results) {
    return Standing.of(results).stream()
        .sorted(Comparator.comparingDouble(Standing::rmseScaled))
        .toList();
  }

  /** The sentence. */
  static String of(List<Result> results) {
    List<Standing> ranked = ranked(results);
    Standing best =
        ranked.stream().filter(s -> !isNaive(s.model())).findFirst().orElse(ranked.get(0));
    if (isNaive(best.model())) {
      return "Repeating the last value was compared with nothing else.";
    }
    double gain = 100 * best.skill();
    if (Double.isInfinite(gain)) {
      return "Repeating the last value errs nowhere: the rows to judge by never change. Choose others.";
    }
    if (gain == 0) {
      return "No model beats repeating the last value; the nearest, %s, is as good. Use the last value here."
          .formatted(best.model());
    }
    if (gain < 0) {
      return String.format(
          Locale.ROOT,
          "No model beats repeating the last value; the nearest, %s, is %.1f %% worse. Use the last"
              + " value here.",
          best.model(),
          -gain);
    }
    return String.format(
        Locale.ROOT,
        "%s is best: its error is %.1f %% below that of repeating the last value%s.",
        best.model(),
        gain,
        losers(ranked));
  }

  private static String losers(List<Standing> ranked) {
    List<String> worse = ranked.stream().filter(s -> s.skill() < 0).map(Standing::model).toList();
    return worse.isEmpty() ? "" : "; worse than repeating it: " + String.join(", ", worse);
  }
}
