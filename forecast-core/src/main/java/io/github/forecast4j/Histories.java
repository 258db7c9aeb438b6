package io.github.forecast4j;

import io.github.forecast4j.encode.Encoder;
import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeSeries;
import java.util.List;

/** What a history must be, so that a forecast can follow it. */
final class Histories {

  private final int window;
  private final int lookback;
  private final List<String> channels;
  private final TimeGrid grid;
  private final boolean usesCalendar;

  /**
   * What an encoder needs.
   *
   * @param grid the kind of grid that was learned
   */
  Histories(Encoder encoder, TimeGrid grid) {
    this.window = encoder.task().window();
    this.lookback = encoder.lookback();
    this.channels = encoder.channels().all();
    this.grid = grid;
    this.usesCalendar = encoder.usesCalendar();
  }

  /** The channels in play. */
  List<String> channels() {
    return channels;
  }

  /**
   * The rows of a history that a forecast rests on, in the channels in play: its last window, and
   * before it what is there of the rows that lags reach back to.
   *
   * @throws IllegalArgumentException if it cannot be forecast from
   */
  TimeSeries lastRows(TimeSeries history) {
    requireWindow(history);
    TimeSeries last = reached(history).select(channels);
    requireSameGrid(last.grid());
    requireNoGap(last.last(window));
    return last;
  }

  /** The last rows of a history, as far as windows and lags reach back. */
  TimeSeries reached(TimeSeries history) {
    return history.last(Math.min(history.length(), lookback));
  }

  /** Refuses a history that is too short. */
  void requireWindow(TimeSeries history) {
    if (history.length() < window) {
      throw new IllegalArgumentException(
          "a history needs at least %d rows, the window this forecaster looks at, but has %d"
              .formatted(window, history.length()));
    }
  }

  /** Refuses another kind of grid than the one that was learned. */
  void requireSameGrid(TimeGrid other) {
    if (usesCalendar && other.timeStep().isEmpty()) {
      throw new IllegalArgumentException(
          "this forecaster uses the calendar; give the history a start and a step");
    }
    if (grid.timeStep().isPresent()
        && other.timeStep().isPresent()
        && !grid.timeStep().get().isAsLongAs(other.timeStep().get())) {
      throw new IllegalArgumentException(
          "the history has a step of %s, this forecaster learned steps of %s"
              .formatted(other.timeStep().get(), grid.timeStep().get()));
    }
  }

  private void requireNoGap(TimeSeries last) {
    int width = channels.size();
    for (int i = 0; i < window * width; i++) {
      if (Double.isNaN(last.value(i / width, i % width))) {
        throw new IllegalArgumentException(
            "channel '%s' has a gap at %s, within the last %d rows; fill it, as GapFilling does"
                .formatted(channels.get(i % width), last.grid().label(i / width), window));
      }
    }
  }
}
