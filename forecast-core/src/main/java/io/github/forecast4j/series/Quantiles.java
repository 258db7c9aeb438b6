package io.github.forecast4j.series;

import java.util.Arrays;

/**
 * The quantiles of a channel's values, gaps left out. A quantile lies on the straight line between
 * the two nearest order statistics.
 *
 * <p>Source: definition 7 of Hyndman, Fan, <i>Sample Quantiles in Statistical Packages</i>, The
 * American Statistician 50(4), 1996.
 */
public final class Quantiles {

  private final double[] sorted;

  private Quantiles(double[] sorted) {
    this.sorted = sorted;
  }

  /**
   * The quantiles of values.
   *
   * @param values at least one that is no gap; NaN in gaps
   * @throws IllegalArgumentException if all are gaps
   */
  public static Quantiles of(double... values) {
    double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("quantiles need at least one value, there are only gaps");
    }
    return new Quantiles(sorted);
  }

  /**
   * A quantile.
   *
   * @param share the share of values below it, 0 to 1: .5 is the median
   */
  public double at(double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** The length of the middle half, {@code q75 - q25}. */
  public double interquartileRange() {
    return at(.75) - at(.25);
  }
}
