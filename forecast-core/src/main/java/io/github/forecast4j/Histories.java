package io.github.forecast4j;

import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeSeries;
import java.util.List;

/**
 * What a history must be, so that a forecast can follow it.
 *
 * @param window the rows w that it must end with, without a gap
 * @param channels the channels in play
 * @param grid the kind of grid that was learned
 * @param usesCalendar true if it needs time stamps
 */
record Histories(int window, List<String> channels, TimeGrid grid, boolean usesCalendar) {

  /** Copies the list. */
  Histories {
    channels = List.copyOf(channels);
  }

  /**
   * The window that a history ends with, in the channels in play.
   *
   * @throws IllegalArgumentException if it cannot be forecast from
   */
  TimeSeries lastWindow(TimeSeries history) {
    requireWindow(history);
    TimeSeries last = history.last(window).select(channels);
    requireSameGrid(last.grid());
    requireNoGap(last);
    return last;
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
    for (int row = 0; row < window; row++) {
      if (last.hasGap(row)) {
        throw gap(last, row);
      }
    }
  }

  private IllegalArgumentException gap(TimeSeries last, int row) {
    int channel = 0;
    while (!Double.isNaN(last.value(row, channel))) {
      channel++;
    }
    return new IllegalArgumentException(
        "channel '%s' has a gap at %s, within the last %d rows; fill it, as GapFilling does"
            .formatted(channels.get(channel), last.grid().label(row), window));
  }
}
