package io.github.forecast4j.encode;

/** What a network sees of a series as a whole, the same on all steps of all its windows. */
public enum StaticFeatures {

  /** Nothing. */
  NONE,

  /**
   * What each target is like over the training rows, on its scale: mean, standard deviation, lag-1
   * autocorrelation and mean absolute change, and where the calendar has days, how much the mean of
   * each day of the week differs from the mean. It lets one model of many series treat quiet and
   * restless ones, or offices and homes, in ways of their own.
   */
  PROFILE
}
