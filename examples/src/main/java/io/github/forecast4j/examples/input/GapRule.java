package io.github.forecast4j.examples.input;

import io.github.forecast4j.clean.GapFilling;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.series.TimeStep;
import java.util.OptionalInt;

/** What a program does with gaps, by the words of its command line. */
enum GapRule {
  /** Fill with zero. */
  zero,
  /** Repeat the last value. */
  last,
  /** Draw a straight line. */
  linear,
  /** Repeat the value a usual season before: a day for steps below a day, a week for days. */
  seasonal,
  /** Leave gaps; windows over them are left out. */
  skip;

  TimeSeries fill(TimeSeries series) {
    return switch (this) {
      case zero -> GapFilling.zero().fill(series);
      case last -> GapFilling.last().fill(series);
      case linear -> GapFilling.linear().fill(series);
      case seasonal -> GapFilling.seasonal(season(series)).fill(series);
      case skip -> series;
    };
  }

  private static int season(TimeSeries series) {
    return series
        .grid()
        .timeStep()
        .map(TimeStep::usualSeason)
        .orElse(OptionalInt.empty())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--gaps seasonal needs time stamps of a usual step; give --start and --step"));
  }
}
