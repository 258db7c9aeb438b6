package io.github.forecast4j.encode;

/** What a network sees of a series as a whole, the same on all steps of all its windows. */
public enum StaticFeatures {

  /** Nothing. */
  NONE,

  /**
   * {@link #PROFILE} for a group of at least {@value #MANY} series, {@link #NONE} for one series or
   * fewer: they would not teach a network what the numbers mean for a series that it never saw.
   */
  AUTO,

  /**
   * What each target is like over the training rows, on its scale: mean, standard deviation, lag-1
   * autocorrelation and mean absolute change, and where the calendar has days, how much the mean of
   * each day of the week differs from the mean. It lets one model of many series treat quiet and
   * restless ones, or offices and homes, in ways of their own.
   */
  PROFILE;

  /** The series from which on {@link #AUTO} tells what each is like. */
  public static final int MANY = 20;

  /** What it comes to for so many series that are learned together. */
  public StaticFeatures of(int series) {
    if (this == AUTO) {
      return series < MANY ? NONE : PROFILE;
    }
    return this;
  }
}
