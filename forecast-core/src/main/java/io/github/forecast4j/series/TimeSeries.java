package io.github.forecast4j.series;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * A regular multivariate time series: rows a step apart, each with a value for every channel.
 *
 * <p>Immutable. A missing value is {@link Double#NaN}, a gap; infinite values are refused. Slices
 * share their values with the series they are cut from.
 */
public final class TimeSeries {

  private final TimeGrid grid;
  private final List<String> channels;
  private final double[] values;
  private final int firstRow;
  private final int length;

  private TimeSeries(
      TimeGrid grid, List<String> channels, double[] values, int firstRow, int length) {
    this.grid = grid;
    this.channels = channels;
    this.values = values;
    this.firstRow = firstRow;
    this.length = length;
  }

  /**
   * A series of the given values, which are copied.
   *
   * @param grid where the rows stand
   * @param channels the names of the channels, at least one, each once
   * @param values row after row, shape (rows, channels); NaN is a gap
   * @throws IllegalArgumentException if names repeat, the count does not fit, or a value is
   *     infinite
   */
  public static TimeSeries of(TimeGrid grid, List<String> channels, double... values) {
    List<String> names = List.copyOf(channels);
    if (names.isEmpty() || new LinkedHashSet<>(names).size() != names.size()) {
      throw new IllegalArgumentException(
          "a series needs at least one channel, each of another name, was " + names);
    }
    if (values.length % names.size() != 0) {
      throw new IllegalArgumentException(
          "%d values do not fill rows of %d channels".formatted(values.length, names.size()));
    }
    TimeSeries series =
        new TimeSeries(grid, names, values.clone(), 0, values.length / names.size());
    series.refuseInfinity();
    return series;
  }

  /** A series of one channel on a bare index that starts at 0. */
  public static TimeSeries of(String channel, double... values) {
    return of(IndexGrid.ZERO, List.of(channel), values);
  }

  /** Builds a series channel by channel. */
  public static TimeSeriesBuilder builder() {
    return new TimeSeriesBuilder();
  }

  /** Where the rows stand. */
  public TimeGrid grid() {
    return grid;
  }

  /** The names of the channels, in order. */
  public List<String> channels() {
    return channels;
  }

  /** The number of rows. */
  public int length() {
    return length;
  }

  /**
   * The place of a channel among {@link #channels()}.
   *
   * @throws IllegalArgumentException if there is no such channel; the message lists those there are
   */
  public int channelIndex(String channel) {
    int index = channels.indexOf(channel);
    if (index < 0) {
      throw new IllegalArgumentException(
          "the series has no channel '%s'; its channels are %s".formatted(channel, channels));
    }
    return index;
  }

  /**
   * A value, NaN in a gap.
   *
   * @param row 0 to length - 1
   * @param channel the place among {@link #channels()}
   * @throws IndexOutOfBoundsException if there is no such row or channel
   */
  public double value(int row, int channel) {
    int width = channels.size();
    if (row < 0 || row >= length || channel < 0 || channel >= width) {
      throw new IndexOutOfBoundsException(
          "row %d, channel %d of %d x %d".formatted(row, channel, length, width));
    }
    return values[(firstRow + row) * width + channel];
  }

  /**
   * A copy of a channel's values, shape (rows), NaN in gaps.
   *
   * @throws IllegalArgumentException if there is no such channel
   */
  public double[] values(String channel) {
    int index = channelIndex(channel);
    double[] column = new double[length];
    Arrays.setAll(column, row -> value(row, index));
    return column;
  }

  /**
   * True if any channel has a gap in this row.
   *
   * @param row 0 to length - 1
   */
  public boolean hasGap(int row) {
    for (int channel = 0; channel < channels.size(); channel++) {
      if (Double.isNaN(value(row, channel))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The rows from one (included) to another (excluded), on the same values.
   *
   * @throws IndexOutOfBoundsException if the rows are not within the series
   */
  public TimeSeries slice(int from, int to) {
    if (from < 0 || to < from || to > length) {
      throw new IndexOutOfBoundsException("rows " + from + " to " + to + " of " + length);
    }
    return new TimeSeries(grid.from(from), channels, values, firstRow + from, to - from);
  }

  /**
   * The last rows.
   *
   * @throws IndexOutOfBoundsException if there are fewer
   */
  public TimeSeries last(int rows) {
    return slice(length - rows, length);
  }

  /**
   * The named channels alone, in the order given.
   *
   * @throws IllegalArgumentException if a name is unknown
   */
  public TimeSeries select(List<String> names) {
    if (names.equals(channels)) {
      return this;
    }
    int[] indices = names.stream().mapToInt(this::channelIndex).toArray();
    double[] selected = new double[length * indices.length];
    for (int row = 0; row < length; row++) {
      for (int i = 0; i < indices.length; i++) {
        selected[row * indices.length + i] = value(row, indices[i]);
      }
    }
    return of(grid, names, selected);
  }

  /**
   * This series with another after it.
   *
   * @param next rows that follow, with at least the channels of this series; on a bare index they
   *     are taken to follow
   * @return a series on this one's grid with this one's channels
   * @throws IllegalArgumentException if a channel is missing, or the next rows' time stamps do not
   *     go on where this series ends
   */
  public TimeSeries append(TimeSeries next) {
    requireFollows(next.grid);
    double[] joined = Arrays.copyOf(toArray(), (length + next.length) * channels.size());
    double[] tail = next.select(channels).toArray();
    System.arraycopy(tail, 0, joined, length * channels.size(), tail.length);
    return of(grid, channels, joined);
  }

  /** The same values on another grid. */
  public TimeSeries on(TimeGrid other) {
    return new TimeSeries(other, channels, values, firstRow, length);
  }

  /** A copy of all values, row after row, shape (rows, channels). */
  public double[] toArray() {
    int from = firstRow * channels.size();
    return Arrays.copyOfRange(values, from, from + length * channels.size());
  }

  private void requireFollows(TimeGrid next) {
    Optional<Instant> end = grid.stamp(length).map(ZonedDateTime::toInstant);
    Optional<Instant> start = next.stamp(0).map(ZonedDateTime::toInstant);
    if (end.isPresent() && start.isPresent() && !end.equals(start)) {
      throw new IllegalArgumentException(
          "the next row would stand at %s, the series to append starts at %s"
              .formatted(grid.label(length), next.label(0)));
    }
  }

  private void refuseInfinity() {
    for (int i = 0; i < values.length; i++) {
      if (Double.isInfinite(values[i])) {
        int row = i / channels.size();
        throw new IllegalArgumentException(
            "channel '%s' is %s at %s (row %d); values must be finite, or NaN for a gap"
                .formatted(channels.get(i % channels.size()), values[i], grid.label(row), row));
      }
    }
  }

  @Override
  public String toString() {
    return length == 0
        ? "TimeSeries" + channels + " without rows"
        : "TimeSeries%s of %d rows, %s to %s"
            .formatted(channels, length, grid.label(0), grid.label(length - 1L));
  }
}
