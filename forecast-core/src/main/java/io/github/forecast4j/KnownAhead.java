package io.github.forecast4j;

import io.github.forecast4j.series.TimeSeries;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is known in advance of the steps after one history, complete for all that will be told.
 *
 * @param values a row for each step, of the channels that are known; empty if there are none
 */
record KnownAhead(Optional<TimeSeries> values) {

  /** Nothing is known, and nothing needs to be. */
  static final KnownAhead NOTHING = new KnownAhead(Optional.empty());

  /** What is known of the steps after a history. */
  static KnownAhead of(TimeSeries values) {
    return new KnownAhead(Optional.of(values));
  }

  /**
   * Rows, and what is known of the steps after them; NaN stands for all else.
   *
   * @param step the first step after the rows, 0 for that after the history
   */
  TimeSeries behind(TimeSeries rows, int step, int steps) {
    return values
        .map(known -> known.slice(step, step + steps))
        .map(known -> rows.append(rows(rows.channels(), known)))
        .orElse(rows);
  }

  /**
   * What was forecast of some steps, and what is known of them, in the channels given.
   *
   * @param step the first of them, 0 for that after the history
   */
  TimeSeries beside(TimeSeries told, int step, List<String> channels) {
    return values
        .map(known -> known.slice(step, step + told.length()))
        .map(known -> rows(channels, known, told))
        .orElseGet(() -> told.select(channels));
  }

  /** The channels as the sources have them, each a row for each step; NaN where none has one. */
  private static TimeSeries rows(List<String> channels, TimeSeries... sources) {
    int steps = sources[0].length();
    double[] values = new double[steps * channels.size()];
    Arrays.fill(values, Double.NaN);
    for (TimeSeries source : sources) {
      for (String channel : source.channels()) {
        int place = channels.indexOf(channel);
        int from = source.channelIndex(channel);
        for (int step = 0; step < steps; step++) {
          values[step * channels.size() + place] = source.value(step, from);
        }
      }
    }
    return TimeSeries.of(sources[0].grid(), channels, values);
  }
}
