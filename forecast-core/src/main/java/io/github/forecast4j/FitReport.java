package io.github.forecast4j;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /** Copies the collections. */
  public FitReport {
    validation = List.copyOf(validation);
    seriesLeftOut = Collections.unmodifiableMap(new LinkedHashMap<>(seriesLeftOut));
  }
}
