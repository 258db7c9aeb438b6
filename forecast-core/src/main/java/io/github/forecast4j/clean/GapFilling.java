package io.github.forecast4j.clean;

import io.github.forecast4j.series.TimeSeries;

/** Puts values where a series has gaps, channel by channel. */
@FunctionalInterface
public interface GapFilling {

  /**
   * Fills the gaps of one channel.
   *
   * @param values shape (rows), NaN in gaps; changed in place
   */
  void fill(double[] values);

  /** Fills with zero: right where a missing row means that nothing happened. */
  static GapFilling zero() {
    return constant(0);
  }

  /**
   * Fills with one value.
   *
   * @param value finite
   */
  static GapFilling constant(double value) {
    return values -> {
      for (int row = 0; row < values.length; row++) {
        if (Double.isNaN(values[row])) {
          values[row] = value;
        }
      }
    };
  }

  /** Repeats the last value before a gap; a gap at the start stays. */
  static GapFilling last() {
    return values -> {
      for (int row = 1; row < values.length; row++) {
        if (Double.isNaN(values[row])) {
          values[row] = values[row - 1];
        }
      }
    };
  }

  /**
   * Repeats the value a season before, or the season after where there is none before, and so on
   * over gaps that are longer than a season; only a place of the season that never has a value
   * stays a gap.
   *
   * @param season the steps of a season, at least 1: see {@link
   *     io.github.forecast4j.series.TimeStep#usualSeason()}
   * @throws IllegalArgumentException if the season is less than 1
   */
  static GapFilling seasonal(int season) {
    if (season < 1) {
      throw new IllegalArgumentException("season must be >= 1 step, was " + season);
    }
    return values -> {
      for (int row = season; row < values.length; row++) {
        values[row] = Double.isNaN(values[row]) ? values[row - season] : values[row];
      }
      for (int row = values.length - 1 - season; row >= 0; row--) {
        values[row] = Double.isNaN(values[row]) ? values[row + season] : values[row];
      }
    };
  }

  /** Draws a straight line across a gap; gaps at the start and the end stay. */
  static GapFilling linear() {
    return LinearFilling::fill;
  }

  /**
   * A copy of the series whose gaps are filled; those that the rule leaves are still gaps.
   *
   * @throws IllegalArgumentException if the rule writes an infinite value
   */
  default TimeSeries fill(TimeSeries series) {
    int channels = series.channels().size();
    double[] filled = series.toArray();
    double[] column = new double[series.length()];
    for (int channel = 0; channel < channels; channel++) {
      for (int row = 0; row < column.length; row++) {
        column[row] = filled[row * channels + channel];
      }
      fill(column);
      for (int row = 0; row < column.length; row++) {
        filled[row * channels + channel] = column[row];
      }
    }
    return TimeSeries.of(series.grid(), series.channels(), filled);
  }
}
