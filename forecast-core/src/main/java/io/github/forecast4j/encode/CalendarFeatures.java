package io.github.forecast4j.encode;

/**
 * Which features of the calendar a network sees. The time step decides what there is: hours of the
 * day where a step is shorter than a day, days of the week where it is a day at most, and nothing
 * on a bare index. The form is chosen here; holidays are a flag in every form.
 */
public enum CalendarFeatures {

  /** None. */
  NONE,

  /** The hour as sine and cosine, the day of the week as seven flags. */
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
  ONE_HOT
}
