package io.github.forecast4j;

import io.github.forecast4j.series.TimeSeries;
import java.util.ArrayList;
import java.util.List;

/** The values that should be known of steps to come, and are not. */
final class MissingKnown {

  /** Enough to see what is missing, few enough to be read. */
  private static final int SHOWN = 20;

  private final List<String> shown = new ArrayList<>();
  private int count;

  /**
   * Looks for what is missing of some steps.
   *
   * @param history what messages call the history; empty if there is only one
   * @param steps a row for each step, of the channels that should be known; NaN where one is not
   */
  void lookFor(String history, TimeSeries steps) {
    for (int row = 0; row < steps.length(); row++) {
      for (String channel : steps.channels()) {
        if (Double.isNaN(steps.value(row, steps.channelIndex(channel)))) {
          add("%s'%s' at %s".formatted(history, channel, steps.grid().label(row)));
        }
      }
    }
  }

  private void add(String place) {
    count++;
    if (count <= SHOWN) {
      shown.add(place);
    }
  }

  /**
   * Refuses what is missing, if something is.
   *
   * @throws IllegalArgumentException if something is missing; the message lists it
   */
  void refuse() {
    if (count > 0) {
      throw new IllegalArgumentException(
          ("the future lacks %s of knownFuture(...) channels: %s%s; give them in rows that follow"
                  + " the history")
              .formatted(
                  count == 1 ? "1 value" : count + " values",
                  String.join(", ", shown),
                  count > SHOWN ? " and " + (count - SHOWN) + " more" : ""));
    }
  }
}
