package io.github.forecast4j;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * What a fit rested on, and how well it does.
 *
 * @param trainingWindows the windows that were learned from
 * @param validationWindows the windows that were chosen by
 * @param windowsLeftOut the windows that a gap ruled out
 * @param validation a score for each series and target on the validation windows; none without such
 *     windows. The model was chosen by them, so expect a little less of new data
 * @param seriesLeftOut the series of a group that could not be learned, by name, with the reason
 */
public record FitReport(
    int trainingWindows,
    int validationWindows,
    int windowsLeftOut,
    List<ValidationScore> validation,
    Map<String, String> seriesLeftOut) {

  /** The name that scores give to the one series of a fit without a group. */
  public static final String ONLY = "";

  /**
   * The skill against the last value, {@code 1 - RMSE / RMSE of the last value}: the median over
   * series and targets; empty without validation windows. A series that never changes, on which
   * only the last value is perfect, counts with a skill of negative infinity; the median is that
   * where it holds for half of them or more.
   */
  public OptionalDouble skill() {
    return median(validation.stream().mapToDouble(ValidationScore::skill));
  }

  /**
   * The skill against the last season, the median over those series and targets that have one;
   * empty if none has.
   */
  public OptionalDouble seasonalSkill() {
    return median(validation.stream().flatMapToDouble(score -> score.seasonalSkill().stream()));
  }

  /** The middle skill, or the mean of the middle two. */
  private static OptionalDouble median(DoubleStream skills) {
    double[] sorted = skills.filter(skill -> !Double.isNaN(skill)).sorted().toArray();
    if (sorted.length == 0) {
      return OptionalDouble.empty();
    }
    int above = sorted.length / 2;
    int below = (sorted.length - 1) / 2;
    return OptionalDouble.of(below == above ? sorted[above] : (sorted[below] + sorted[above]) / 2);
  }

  /** Copies the collections. */
  public FitReport {
    validation = List.copyOf(validation);
    seriesLeftOut = Collections.unmodifiableMap(new LinkedHashMap<>(seriesLeftOut));
  }
}
