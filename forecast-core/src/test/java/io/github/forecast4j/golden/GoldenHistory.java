package io.github.forecast4j.golden;

import io.github.forecast4j.series.TimeSeries;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The history that golden files learned and were asked for. It stands in a package that no main
 * source uses, so that other modules see it on the module path as well.
 */
public final class GoldenHistory {

  private static final int ROWS = 160;

  private GoldenHistory() {}

  /** Hours over the change of the clock on 31 March 2024 in Prague. */
  public static TimeSeries hours() {
    return TimeSeries.builder()
        .start(ZonedDateTime.of(2024, 3, 28, 3, 0, 0, 0, ZoneId.of("Europe/Prague")))
        .step(Duration.ofHours(1))
        .channel("x", values(i -> 100 * (2 + StrictMath.sin(i * StrictMath.PI / 12)) + i % 7))
        .channel("y", values(i -> 3 + 2 * StrictMath.cos(i * StrictMath.PI / 12) + 0.1 * (i % 5)))
        .build();
  }

  private static double[] values(IntToDoubleFunction of) {
    return IntStream.range(0, ROWS).mapToDouble(of).toArray();
  }
}
