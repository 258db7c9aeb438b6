package io.github.forecast4j.clean;

import io.github.forecast4j.series.Quantiles;
import io.github.forecast4j.series.TimeSeries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The range that a channel's values usually keep within, {@code q25 - k (q75 - q25)} to {@code q75
 * + k (q75 - q25)} for every channel. Learn it from rows that may be learned from: one that has
 * seen the rows to be judged tells of the future.
 *
 * <p>Source: Tukey, <i>Exploratory Data Analysis</i>, 1977, who calls values beyond k = 1.5 outside
 * and those beyond k = 3 far out.
 *
 * @param ranges the fence of each channel, in order
 */
public record Fences(Map<String, Fence> ranges) {

  /**
   * A range.
   *
   * @param low its lower end, in raw units
   * @param high its upper end, in raw units
   */
  public record Fence(double low, double high) {

    /** The nearest value within. */
    double clip(double value) {
      return Math.min(Math.max(value, low), high);
    }
  }

  /** Copies the map, keeping its order. */
  public Fences {
    ranges = Collections.unmodifiableMap(new LinkedHashMap<>(ranges));
  }

  /**
   * The fences of some rows.
   *
   * @param training rows whose channels have a value each
   * @param k how many interquartile ranges a value may lie outside of the middle half, at least 0
   * @throws IllegalArgumentException if k is negative, or a channel has only gaps
   */
  public static Fences of(TimeSeries training, double k) {
    if (!(k >= 0 && Double.isFinite(k))) {
      throw new IllegalArgumentException("k must be >= 0, was " + k);
    }
    Map<String, Fence> ranges = new LinkedHashMap<>();
    for (String channel : training.channels()) {
      Quantiles quantiles = Quantiles.of(training.values(channel));
      double reach = k * quantiles.interquartileRange();
      ranges.put(channel, new Fence(quantiles.at(.25) - reach, quantiles.at(.75) + reach));
    }
    return new Fences(ranges);
  }

  /**
   * The values of a series that lie outside, channel by channel; channels without a fence have
   * none.
   */
  public List<Outlier> outliers(TimeSeries series) {
    List<Outlier> found = new ArrayList<>();
    for (String channel : series.channels()) {
      Fence fence = ranges.get(channel);
      double[] values = fence == null ? new double[0] : series.values(channel);
      for (int row = 0; row < values.length && fence != null; row++) {
        double limit = fence.clip(values[row]);
        if (!Double.isNaN(values[row]) && limit != values[row]) {
          found.add(new Outlier(channel, row, series.grid().label(row), values[row], limit));
        }
      }
    }
    return found;
  }
}
