package io.github.forecast4j;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Lets a forecaster pass that does well enough on its validation part, beside the forecasts that
 * repeat the last value and the last season.
 *
 * @param least the least skill against either; negative infinity lets all pass
 */
record SkillGate(double least) {

  /** Lets all pass. */
  static final SkillGate OPEN = new SkillGate(Double.NEGATIVE_INFINITY);

  /** True if something is asked of forecasters. */
  boolean isShut() {
    return least > Double.NEGATIVE_INFINITY;
  }

  /**
   * The forecaster, if it may pass.
   *
   * @throws InsufficientSkillException if it may not
   * @throws IllegalArgumentException if there is nothing to judge it by
   */
  FittedForecaster pass(FittedForecaster fitted) {
    if (isShut()) {
      FitReport report = fitted.report();
      if (report.skill().isEmpty()) {
        throw new IllegalArgumentException(
            "requireSkill(%s) needs validation windows with a finite error, there are %d"
                .formatted(least, report.validationWindows()));
      }
      require(report.skill(), "the last value", report);
      require(report.seasonalSkill(), "the last season", report);
    }
    return fitted;
  }

  private void require(OptionalDouble skill, String against, FitReport report) {
    if (skill.isPresent() && !(skill.getAsDouble() >= least)) {
      throw new InsufficientSkillException(
          String.format(
              Locale.ROOT,
              "requireSkill(%s) refuses this forecaster: its skill against repeating %s is %.4f on"
                  + " %d validation windows; use the plain forecast, give more history, or choose"
                  + " another model",
              least,
              against,
              skill.getAsDouble(),
              report.validationWindows()),
          report);
    }
  }
}
