package io.github.forecast4j.scale;

import io.github.forecast4j.series.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The fitted scalers of a series' channels, applied to whole series. */
public final class SeriesScaling {

  private final List<String> channels;
  private final List<FittedScaler> scalers;

  private SeriesScaling(List<String> channels, List<FittedScaler> scalers) {
    this.channels = channels;
    this.scalers = List.copyOf(scalers);
  }

  /**
   * Learns each channel of a series by itself.
   *
   * @param training the rows that may be learned from, and no others
   * @throws IllegalArgumentException if a channel has no value at all, or some that its scaler
   *     cannot take; the message names the channel
   */
  public static SeriesScaling fit(Scaler scaler, TimeSeries training) {
    List<FittedScaler> scalers = new ArrayList<>();
    for (String channel : training.channels()) {
      double[] values = training.values(channel);
      if (Arrays.stream(values).allMatch(Double::isNaN)) {
        throw new IllegalArgumentException(
            "channel '%s' has no value in the %d training rows"
                .formatted(channel, training.length()));
      }
      scalers.add(fit(scaler.forChannel(channel), channel, values));
    }
    return new SeriesScaling(training.channels(), scalers);
  }

  private static FittedScaler fit(Scaler scaler, String channel, double[] values) {
    try {
      return scaler.fit(values);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("channel '%s': %s".formatted(channel, e.getMessage()), e);
    }
  }

  /**
   * The scaling of fitted scalers, as they come out of a file.
   *
   * @param channels the channels, each once
   * @param scalers a map for each of them, in the same order
   * @throws IllegalArgumentException if they are not as many
   */
  public static SeriesScaling of(List<String> channels, List<FittedScaler> scalers) {
    if (channels.size() != scalers.size()) {
      throw new IllegalArgumentException(
          "%d channels need as many scalers, was %d".formatted(channels.size(), scalers.size()));
    }
    return new SeriesScaling(List.copyOf(channels), scalers);
  }

  /** The channels, in order. */
  public List<String> channels() {
    return channels;
  }

  /**
   * The map of a channel.
   *
   * @param channel the place among {@link #channels()}
   */
  public FittedScaler scaler(int channel) {
    return scalers.get(channel);
  }

  /** The series in the scale; it must have these channels. */
  public TimeSeries scale(TimeSeries raw) {
    requireChannels(raw);
    double[] values = raw.toArray();
    scale(values);
    return TimeSeries.of(raw.grid(), channels, values);
  }

  /**
   * Brings rows to scale where they stand.
   *
   * @param rows row after row, shape (any number, channels), in raw units
   */
  public void scale(double[] rows) {
    int count = channels.size();
    for (int channel = 0; channel < count; channel++) {
      FittedScaler scaler = scalers.get(channel);
      for (int i = channel; i < rows.length; i += count) {
        rows[i] = scaler.scale(rows[i]);
      }
    }
  }

  /** The series in raw units; it must have these channels. */
  public TimeSeries unscale(TimeSeries scaled) {
    requireChannels(scaled);
    double[] values = scaled.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = scalers.get(i % channels.size()).unscale(values[i]);
    }
    return TimeSeries.of(scaled.grid(), channels, values);
  }

  private void requireChannels(TimeSeries series) {
    if (!series.channels().equals(channels)) {
      throw new IllegalArgumentException(
          "the scaling was learned for %s, the series has %s"
              .formatted(channels, series.channels()));
    }
  }
}
