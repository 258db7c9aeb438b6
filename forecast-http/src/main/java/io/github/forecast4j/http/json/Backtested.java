package io.github.forecast4j.http.json;

import io.github.forecast4j.series.TimeSeries;
import java.util.List;
import java.util.OptionalInt;

/**
 * Rows that were told again, as they would have been at the time.
 *
 * @param model what told them
 * @param window the rows that each forecast looked at
 * @param horizon the steps of each forecast
 * @param firstRow the first of the rows, counted from 0 in the series
 * @param actual what happened, a channel for each target, NaN in gaps
 * @param forecast what would have been told, NaN where a gap forbade it
 * @param learned the rows that lie within the time the forecaster learned from; empty on an index
 * @param scores how good it was, target by target
 */
public record Backtested(
    String model,
    int window,
    int horizon,
    int firstRow,
    TimeSeries actual,
    TimeSeries forecast,
    OptionalInt learned,
    List<TargetScore> scores) {

  /** Copies the list. */
  public Backtested {
    scores = List.copyOf(scores);
  }
}
