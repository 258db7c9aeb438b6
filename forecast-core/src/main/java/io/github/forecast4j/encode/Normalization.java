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
  LAST_VALUE,

  /**
   * The network sees each value as its difference from the window's mean, beside the level (that
   * mean) and the spread (standard deviation within the window) of each target, and forecasts the
   * difference from the mean. It is calmer than {@link #LAST_VALUE} where single values are noisy,
   * and its worst habit is to repeat the mean. In a constant window all differences and the spread
   * are 0.
   */
  MEAN,

  /**
   * Reversible instance normalization: the network sees {@code z(t) = (x(t) - m) / s} for each
   * channel, with m the mean and {@code s = sqrt(v + }{@value #EPSILON}{@code )} of the variance v
   * within the window, and forecasts z of each target, which is turned back by the target's m and
   * s. Of level and spread it knows nothing, so that windows of another size look the same; a burst
   * moves m and s, and with them the forecast, for as long as the window holds it. In a constant
   * window z is 0, and a forecast of z moves the constant by {@code 0.0032 z} of scaled units.
   *
   * <p>Source: Kim, Kim, Tae, Park, Choi, Choo, <i>Reversible Instance Normalization for Accurate
   * Time-Series Forecasting against Distribution Shift</i>, ICLR 2022; without its learned affine
   * map per channel, which the network's first and last layers can learn as well.
   */
  INSTANCE,

  /**
   * Changes from the last value, relative to how much the window moves: the network sees {@code
   * z(t) = (x(t) - l) / u} for each channel, with l the window's last value, {@code u = sqrt(1 + (s
   * / }{@value #CALM}{@code )^2)} and s its standard deviation in scaled units, beside the spread s
   * of each target, and forecasts z of each target. A calm window is seen as by {@link
   * #LAST_VALUE}, and its worst habit is the same; in one that moves, a change counts by what is
   * usual there, so that a series that grows or falls to another size looks much as before. In a
   * constant window z is 0. Where inputs are bounded, the s that turns forecasts back, and the
   * spread that is seen, count a burst of a few rows for little: beyond {@value #WIDE} the standard
   * deviation is at most {@value #STEADY} times the median distance from the window's median, so
   * that changes that follow a burst do not count by its size.
   *
   * <p>Source: the scale of the window is that of Kim et al. (see {@link #INSTANCE}), the anchor
   * that of {@link #LAST_VALUE}; joining them by the 1 under the root is ours.
   */
  RELATIVE,

  /**
   * {@link #RELATIVE} where there are at least {@value #MANY} rows to learn from, in all series
   * together, {@link #LAST_VALUE} where there are fewer. Which of them it is is settled when a
   * recipe is fitted.
   */
  AUTO;

  /** What is added to a variance under {@link #INSTANCE}, in squared scaled units: the paper's. */
  public static final double EPSILON = 1e-5;

  /** The standard deviation from which on a window moves under {@link #RELATIVE}, scaled. */
  public static final double CALM = .05;

  /**
   * The standard deviation up to which bursts are not looked for under {@link #RELATIVE}, in scaled
   * units: no values between 0 and 1 have a larger one.
   */
  public static final double WIDE = .5;

  /**
   * How many times the median distance from the median a standard deviation beyond {@link #WIDE}
   * may be under {@link #RELATIVE}: twice what it is of normally distributed values.
   */
  public static final double STEADY = 3;

  /** The rows from which on {@link #AUTO} is {@link #RELATIVE}. */
  public static final int MANY = 1_000;

  /** What it comes to for so many rows to learn from. */
  public Normalization of(long rows) {
    if (this == AUTO) {
      return rows < MANY ? LAST_VALUE : RELATIVE;
    }
    return this;
  }

  /** True if the spread of each target is among the features, and its level unless hidden. */
  boolean showsSizes() {
    return this == LAST_VALUE || this == MEAN || this == RELATIVE;
  }
}
