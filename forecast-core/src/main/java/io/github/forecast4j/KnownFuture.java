package io.github.forecast4j;

import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeSeries;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What must be known of the steps after a history, and how it is told.
 *
 * @param channels the channels whose values are known in advance; possibly none
 * @param horizon the steps h that are forecast at once
 * @param series what messages call the series; empty if it has no name
 */
record KnownFuture(List<String> channels, int horizon, String series) {

  /** Copies the list. */
  KnownFuture {
    channels = List.copyOf(channels);
  }

  /**
   * A history with what is known after it.
   *
   * @param future rows that follow the history
   * @param steps the steps that will be told; whole horizons of them must be known
   * @throws IllegalArgumentException if the future does not follow the history, or values are
   *     missing; the message lists them
   */
  Request request(TimeSeries history, TimeSeries future, int steps) {
    if (channels.isEmpty()) {
      return new Request(history, KnownAhead.NOTHING);
    }
    TimeSeries ahead = ahead(history, future, steps);
    MissingKnown missing = new MissingKnown();
    missing.lookFor(series.isEmpty() ? "" : "series '" + series + "': ", ahead);
    missing.refuse();
    return new Request(history, KnownAhead.of(ahead));
  }

  /** A history of which no future is given; refused if one must be. */
  Request request(TimeSeries history, int steps) {
    return channels.isEmpty()
        ? new Request(history, KnownAhead.NOTHING)
        : request(history, nothing(history), steps);
  }

  /**
   * Histories with what is known of the horizon's steps after each.
   *
   * @param futures one for each history
   * @throws IllegalArgumentException as {@link #request(TimeSeries, TimeSeries, int)} does, for all
   *     histories at once
   */
  List<Request> requests(List<TimeSeries> histories, List<TimeSeries> futures) {
    if (histories.size() != futures.size()) {
      throw new IllegalArgumentException(
          "each history needs a future of its own, was %d futures for %d histories"
              .formatted(futures.size(), histories.size()));
    }
    if (channels.isEmpty()) {
      return requests(histories);
    }
    MissingKnown missing = new MissingKnown();
    List<Request> requests = new ArrayList<>(histories.size());
    for (int i = 0; i < histories.size(); i++) {
      TimeSeries ahead = ahead(histories.get(i), futures.get(i), horizon);
      missing.lookFor("history " + i + ": ", ahead);
      requests.add(new Request(histories.get(i), KnownAhead.of(ahead)));
    }
    missing.refuse();
    return requests;
  }

  /** Histories of which no future is given; refused if one must be. */
  List<Request> requests(List<TimeSeries> histories) {
    return channels.isEmpty()
        ? histories.stream().map(history -> new Request(history, KnownAhead.NOTHING)).toList()
        : requests(histories, histories.stream().map(KnownFuture::nothing).toList());
  }

  private static TimeSeries nothing(TimeSeries history) {
    return history.slice(history.length(), history.length());
  }

  /** The known channels at all steps of as many horizons as are needed; NaN where one is not. */
  private TimeSeries ahead(TimeSeries history, TimeSeries future, int steps) {
    int rows = Math.multiplyExact((Math.max(1, steps) - 1) / horizon + 1, horizon);
    TimeGrid grid = history.grid().from(history.length());
    requireSameStamps(grid, future, Math.min(rows, future.length()));
    double[] values = new double[Math.multiplyExact(rows, channels.size())];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(future, i / channels.size(), channels.get(i % channels.size()));
    }
    return TimeSeries.of(grid, channels, values);
  }

  private static double value(TimeSeries future, int row, String channel) {
    return row < future.length() && future.channels().contains(channel)
        ? future.value(row, future.channelIndex(channel))
        : Double.NaN;
  }

  private static void requireSameStamps(TimeGrid due, TimeSeries future, int rows) {
    for (int row : rows == 0 ? new int[0] : new int[] {0, rows - 1}) {
      Optional<Instant> stamp = instant(due, row);
      if (stamp.isPresent() && !stamp.equals(instant(future.grid(), row))) {
        throw new IllegalArgumentException(
            "row %d of the future must stand at %s, where the history goes on, but stands at %s"
                .formatted(row, due.label(row), future.grid().label(row)));
      }
    }
  }

  private static Optional<Instant> instant(TimeGrid grid, int row) {
    return grid.stamp(row).map(ZonedDateTime::toInstant);
  }
}
