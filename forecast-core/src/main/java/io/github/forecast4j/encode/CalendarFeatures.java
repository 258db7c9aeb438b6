package io.github.forecast4j.encode;

import io.github.forecast4j.series.TimeGrid;
import java.time.Duration;

/**
 * Which features of the calendar a network sees. The time step decides what there is: hours of the
 * day where a step is shorter than a day, days of the week where it is a day at most, and nothing
 * on a bare index. The form is chosen here; holidays are a flag in every form.
 */
public enum CalendarFeatures {

  /** None. */
  NONE,

  /**
   * The hour as sine and cosine, the day of the week as seven flags; none where a step is shorter
   * than half an hour, as the last hours tell more of the next minutes than the clock does.
   */
  AUTO,

  /**
   * Both as sine and cosine: the hour (with its minutes) on a circle of 24 hours, the day on one of
   * 7 days that starts on Monday. It has the fewest features, and neighbours look alike.
   */
  CYCLIC,

  /**
   * Both as flags: one of 24 for the hour that has begun, one of 7 for the day. Every hour and day
   * can mean something of its own.
   */
  ONE_HOT;

  private static final Duration SHORTEST = Duration.ofMinutes(30);

  /** True if there is a calendar on a kind of grid. */
  boolean matters(TimeGrid grid) {
    boolean tooShort = grid.timeStep().map(step -> step.isShorterThan(SHORTEST)).orElse(true);
    return this != NONE && !(this == AUTO && tooShort);
  }
}
