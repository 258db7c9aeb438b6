package io.github.forecast4j.clean;

import io.github.forecast4j.series.TimeSeries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The gaps of a series, channel by channel in order of time.
 *
 * @param rows the rows of the series
 * @param gaps the gaps, those of the first channel first
 * @param missing the rows without a value, for every channel of the series in order
 */
public record GapReport(int rows, List<Gap> gaps, Map<String, Integer> missing) {

  /** Copies list and map. */
  public GapReport {
    gaps = List.copyOf(gaps);
    missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
  }

  /** The gaps of a series. */
  public static GapReport of(TimeSeries series) {
    List<Gap> gaps = new ArrayList<>();
    Map<String, Integer> missing = new LinkedHashMap<>();
    for (String channel : series.channels()) {
      List<Gap> found = find(series, channel);
      gaps.addAll(found);
      missing.put(channel, found.stream().mapToInt(Gap::rows).sum());
    }
    return new GapReport(series.length(), gaps, missing);
  }

  private static List<Gap> find(TimeSeries series, String channel) {
    List<Gap> gaps = new ArrayList<>();
    double[] values = series.values(channel);
    int row = 0;
    while (row < values.length) {
      int end = row;
      while (end < values.length && Double.isNaN(values[end])) {
        end++;
      }
      if (end > row) {
        gaps.add(
            new Gap(
                channel, row, end - row, series.grid().label(row), series.grid().label(end - 1L)));
      }
      row = Math.max(end, row + 1);
    }
    return gaps;
  }

  /**
   * The share of a channel's rows without a value, 0 to 1; 0 for a series without rows.
   *
   * @throws IllegalArgumentException if there is no such channel
   */
  public double share(String channel) {
    Integer count = missing.get(channel);
    if (count == null) {
      throw new IllegalArgumentException(
          "the report has no channel '%s'; its channels are %s"
              .formatted(channel, missing.keySet()));
    }
    return rows == 0 ? 0 : (double) count / rows;
  }

  /** True if no channel has a gap. */
  public boolean isComplete() {
    return gaps.isEmpty();
  }

  /** A line for each channel with gaps, and one for each gap. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("%d rows, %d gaps".formatted(rows, gaps.size()));
    for (Map.Entry<String, Integer> channel : missing.entrySet()) {
      if (channel.getValue() > 0) {
        text.append(
            String.format(
                Locale.ROOT,
                "%n%s: %d rows missing, %.1f %%",
                channel.getKey(),
                channel.getValue(),
                100 * share(channel.getKey())));
        gaps.stream()
            .filter(gap -> gap.channel().equals(channel.getKey()))
            .forEach(
                gap ->
                    text.append(
                        "%n  %s to %s, %d rows".formatted(gap.from(), gap.to(), gap.rows())));
      }
    }
    return text.toString();
  }
}
