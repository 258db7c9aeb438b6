package io.github.forecast4j.examples.forecast;

import java.util.Locale;

/** A skill in words. */
final class SkillWords {

  private SkillWords() {}

  /**
   * A skill against a forecast.
   *
   * @param skill the skill
   * @param against that forecast
   */
  static String of(double skill, String against) {
    return skill == Double.NEGATIVE_INFINITY
        ? "no skill against the %s, which is perfect there".formatted(against)
        : String.format(Locale.ROOT, "skill against the %s %+.3f", against, skill);
  }
}
