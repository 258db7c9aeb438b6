package io.github.forecast4j.examples.input;

import io.github.forecast4j.clean.GapFilling;
import io.github.forecast4j.series.TimeSeries;

/** What a program does with gaps, by the words of its command line. */
enum GapRule {
  /** Fill with zero. */
  zero,
  /** Repeat the last value. */
  last,
  /** Draw a straight line. */
  linear,
  /** Leave gaps; windows over them are left out. */
  skip;

  TimeSeries fill(TimeSeries series) {
    return switch (this) {
      case zero -> GapFilling.zero().fill(series);
      case last -> GapFilling.last().fill(series);
      case linear -> GapFilling.linear().fill(series);
      case skip -> series;
    };
  }
}
