package io.github.forecast4j.encode;

/** Which features of the calendar a network sees. */
public enum CalendarFeatures {

  /** None. */
  NONE,

  /**
   * Those that the time step lets matter, where the series has time stamps; none on a bare index.
   */
  AUTO
}
