package io.github.forecast4j.benchmarks;

import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.series.TimeStep;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** Hourly values of 12 channels in Prague, made up. */
final class Traffic {

  private Traffic() {}

  static TimeSeries of(int rows) {
    List<String> channels =
        IntStream.range(0, SpeedCase.FEATURES).mapToObj(i -> "channel " + i).toList();
    double[] values = new double[rows * channels.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = 100 + 50 * StrictMath.sin(i * 0.37) + i % 11;
    }
    ZonedDateTime start = ZonedDateTime.of(2024, 1, 1, 0, 0, 0, 0, ZoneId.of("Europe/Prague"));
    return TimeSeries.of(StampGrid.of(start, TimeStep.parse("PT1H")), channels, values);
  }
}
