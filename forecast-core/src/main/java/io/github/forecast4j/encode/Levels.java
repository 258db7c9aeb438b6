package io.github.forecast4j.encode;

/**
 * Whether a network sees the level of each target's window, where values are seen as differences
 * from it ({@link Normalization#LAST_VALUE}, {@link Normalization#MEAN}, {@link
 * Normalization#RELATIVE}).
 */
public enum Levels {

  /** The level is among the features: a network can learn that what is high falls. */
  SHOWN,

  /**
   * The level is not among the features: the network knows the window's shape and spread alone. A
   * series that falls to a tenth of what was learned looks like a calm one, not like nothing that
   * was ever seen.
   */
  HIDDEN,

  /**
   * {@link #HIDDEN} where changes are seen as {@link Normalization#RELATIVE}, and in windows of at
   * least {@value #LONG} steps, {@link #SHOWN} otherwise. A long window shows by itself how the
   * last value stands to what is usual; a short one does not.
   */
  AUTO;

  /** The window steps from which on {@link #AUTO} hides the level. */
  public static final int LONG = 100;

  /** What it comes to for windows of so many steps. */
  public Levels of(int window, Normalization normalization) {
    if (this == AUTO) {
      return window < LONG && normalization != Normalization.RELATIVE ? SHOWN : HIDDEN;
    }
    return this;
  }
}
