package io.github.forecast4j;

import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeSeries;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** What comes next: a value for every target channel at every step, in raw units. Immutable. */
public final class Forecast {

  private final TimeSeries values;
  private final int trainedHorizon;

  Forecast(TimeSeries values, int trainedHorizon) {
    this.values = values;
    this.trainedHorizon = trainedHorizon;
  }

  /** The number of steps. */
  public int horizon() {
    return values.length();
  }

  /** The channels that are forecast. */
  public List<String> targets() {
    return values.channels();
  }

  /**
   * A copy of a channel's forecast values, shape (horizon), in raw units.
   *
   * @throws IllegalArgumentException if the channel is no target
   */
  public double[] values(String target) {
    return values.values(target);
  }

  /**
   * One value, in raw units.
   *
   * @param step 0 for the first step after the history, to horizon - 1
   * @throws IllegalArgumentException if the channel is no target
   * @throws IndexOutOfBoundsException if there is no such step
   */
  public double value(String target, int step) {
    return values.value(step, values.channelIndex(target));
  }

  /**
   * The time stamp of a step; empty if the history stands on a bare index.
   *
   * @param step 0 for the first step after the history, to horizon - 1
   * @throws IndexOutOfBoundsException if there is no such step
   */
  public Optional<ZonedDateTime> stamp(int step) {
    return values.grid().stamp(Objects.checkIndex(step, horizon()));
  }

  /**
   * The first step that rests on forecast values instead of known ones, because it lies beyond the
   * horizon the model was trained for; empty if there is none.
   */
  public OptionalInt recursiveFrom() {
    return horizon() > trainedHorizon ? OptionalInt.of(trainedHorizon) : OptionalInt.empty();
  }

  /** The forecast as a series, which follows the history without a break. */
  public TimeSeries toSeries() {
    return values;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Forecast").append(targets());
    TimeGrid grid = values.grid();
    for (int step = 0; step < horizon(); step++) {
      text.append(System.lineSeparator()).append("  ").append(grid.label(step));
      for (int target = 0; target < targets().size(); target++) {
        text.append("  ").append(values.value(step, target));
      }
    }
    return text.toString();
  }
}
