package io.github.forecast4j.http.serving;

import io.github.forecast4j.FitReport;
import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Provenance;
import io.github.forecast4j.ValidationScore;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How far the last value usually is from what comes: the root mean squared error of repeating it on
 * the latest validation part there was.
 *
 * @param byTarget in raw units, greater than 0, the largest of all series that were learned; none
 *     for a target that nothing was validated of, or that did not change
 */
public record UsualErrors(Map<String, Double> byTarget) {

  /** Nothing is known. */
  static final UsualErrors NONE = new UsualErrors(Map.of());

  /** Copies the map. */
  public UsualErrors {
    byTarget = Map.copyOf(byTarget);
  }

  /** Those that a forecaster's trainings report. */
  static UsualErrors of(FittedForecaster forecaster) {
    Map<String, Double> latest = new HashMap<>();
    for (Provenance training : forecaster.history()) {
      latest.putAll(of(training.report()));
    }
    return new UsualErrors(latest);
  }

  private static Map<String, Double> of(FitReport report) {
    Map<String, Double> largest = new HashMap<>();
    for (ValidationScore score : report.validation()) {
      double error = score.lastValueRmse();
      if (Double.isFinite(error) && error > 0) {
        largest.merge(score.target(), error, Math::max);
      }
    }
    return largest;
  }

  /** That of a target, if it is known. */
  public OptionalDouble of(String target) {
    Double error = byTarget.get(target);
    return error == null ? OptionalDouble.empty() : OptionalDouble.of(error);
  }
}
