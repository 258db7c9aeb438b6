package io.github.forecast4j.series;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link TimeSeries} from arrays, channel by channel. Start and step go together; without
 * both the rows stand on a bare index that starts at 0.
 */
public final class TimeSeriesBuilder {

  private final Map<String, double[]> channels = new LinkedHashMap<>();
  private @Nullable ZonedDateTime start;
  private @Nullable TimeStep step;

  TimeSeriesBuilder() {}

  /** The time stamp of the first row, whose zone the calendar is read in. */
  public TimeSeriesBuilder start(ZonedDateTime time) {
    this.start = time;
    return this;
  }

  /** The instant of the first row; the calendar is read in UTC. */
  public TimeSeriesBuilder start(Instant time) {
    return start(time.atZone(ZoneOffset.UTC));
  }

  /**
   * The distance between rows.
   *
   * @param amount a {@link java.time.Duration}, or a {@link java.time.Period} of days or months
   * @throws IllegalArgumentException if the amount is not positive
   */
  public TimeSeriesBuilder step(TemporalAmount amount) {
    this.step = new TimeStep(amount);
    return this;
  }

  /**
   * Adds a channel.
   *
   * @param name a name that no other channel has
   * @param values one value for each row, NaN in a gap; copied
   * @throws IllegalArgumentException if the name is taken
   */
  public TimeSeriesBuilder channel(String name, double... values) {
    if (channels.putIfAbsent(name, values.clone()) != null) {
      throw new IllegalArgumentException("channel '" + name + "' is given twice");
    }
    return this;
  }

  /**
   * The series.
   *
   * @throws IllegalStateException if there is no channel, or a start without a step or the reverse
   * @throws IllegalArgumentException if channels differ in length or a value is infinite
   */
  public TimeSeries build() {
    if (channels.isEmpty()) {
      throw new IllegalStateException("a series needs at least one channel(name, values)");
    }
    List<String> names = new ArrayList<>(channels.keySet());
    return TimeSeries.of(grid(), names, rows(names));
  }

  private TimeGrid grid() {
    if (start == null && step == null) {
      return IndexGrid.ZERO;
    }
    if (start == null || step == null) {
      throw new IllegalStateException(
          "start and step go together: start was " + start + ", step was " + step);
    }
    return StampGrid.of(start, step);
  }

  private double[] rows(List<String> names) {
    int length = channels.values().iterator().next().length;
    double[] rows = new double[length * names.size()];
    int channel = 0;
    for (Map.Entry<String, double[]> entry : channels.entrySet()) {
      double[] values = entry.getValue();
      if (values.length != length) {
        throw new IllegalArgumentException(
            "all channels need the same length: '%s' has %d rows, '%s' has %d"
                .formatted(names.get(0), length, entry.getKey(), values.length));
      }
      for (int row = 0; row < length; row++) {
        rows[row * names.size() + channel] = values[row];
      }
      channel++;
    }
    return rows;
  }
}
