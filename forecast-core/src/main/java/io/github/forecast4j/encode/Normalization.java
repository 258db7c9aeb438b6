package io.github.forecast4j.encode;

/** How a window is made comparable with others before a network sees it. */
public enum Normalization {

  /** Nothing is done: the network sees scaled values and forecasts scaled values. */
  NONE,

  /**
   * The network sees each value as its difference from the window's last value, beside the level
   * (that last value) and the spread (standard deviation within the window) of each target, and
   * forecasts the change from the last value. What it does not know it leaves unchanged, so its
   * worst habit is to repeat the last value.
   */
  LAST_VALUE
}
