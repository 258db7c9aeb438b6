package io.github.forecast4j.encode;

import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.series.TimeStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Small encoders and series for tests, and what the one makes of the other. */
final class EncodedWindows {

  static final Encoder.Channels A_AND_B_TO_B =
      new Encoder.Channels(List.of("a", "b"), List.of("b"));

  private EncodedWindows() {}

  static StampGrid grid(String start, String step) {
    return StampGrid.of(Instant.parse(start), TimeStep.parse(step));
  }

  /** An encoder of windows of one step. */
  static Encoder encoder(Encoding encoding, TimeGrid grid, LocalDate... holidays) {
    return encoder(encoding, 1, grid, holidays);
  }

  static Encoder encoder(Encoding encoding, int window, TimeGrid grid, LocalDate... holidays) {
    return Encoder.of(encoding, new Encoder.Task(A_AND_B_TO_B, window, 1), grid, Set.of(holidays));
  }

  /** Rows (0, 100), (1, 101), ... */
  static TimeSeries rising(TimeGrid grid, int rows) {
    double[] values = new double[2 * rows];
    Arrays.setAll(values, i -> i / 2 + (i % 2 == 0 ? 0 : 100));
    return TimeSeries.of(grid, List.of("a", "b"), values);
  }

  static float[] window(Encoder encoder, TimeSeries series, int firstTarget) {
    float[] out = new float[encoder.task().window() * encoder.features().size()];
    encoder.on(series).window(firstTarget, out, 0);
    return out;
  }

  static float[] lastStep(Encoder encoder, TimeSeries series, int firstTarget) {
    float[] all = window(encoder, series, firstTarget);
    return Arrays.copyOfRange(all, all.length - encoder.features().size(), all.length);
  }
}
