package io.github.forecast4j;

import java.util.List;

/**
 * What a fit rested on, and how well it does.
 *
 * @param trainingWindows the windows that were learned from
 * @param validationWindows the windows that were chosen by
 * @param windowsLeftOut the windows that a gap ruled out
 * @param validation a score for each target on the validation windows; none without such windows.
 *     The model was chosen by them, so expect a little less of new data
 */
public record FitReport(
    int trainingWindows,
    int validationWindows,
    int windowsLeftOut,
    List<ValidationScore> validation) {

  /** Copies the list. */
  public FitReport {
    validation = List.copyOf(validation);
  }
}
