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
