package io.github.forecast4j;

import io.github.forecast4j.encode.Encoder;
import io.github.forecast4j.encode.GivenStatic;
import io.github.forecast4j.encode.Traits;
import io.github.forecast4j.scale.Scaler;
import io.github.forecast4j.scale.SeriesScaling;
import io.github.forecast4j.series.TimeSeries;
import java.util.List;
import java.util.Map;

/**
 * How a series gets its footing: by rows of its own, and by numbers that are given of it.
 *
 * @param scaler how a scale is learned
 * @param encoder what is said of a series as a whole
 */
record Newcomers(Scaler scaler, Encoder encoder) {

  /**
   * The footing of a series of which nothing is given: where others have a number, it has their
   * mean.
   *
   * @param rows rows that may be learned from, in the channels in play
   * @throws IllegalArgumentException if a channel has no value
   */
  Footing footing(TimeSeries rows) {
    return footing(rows, Map.of());
  }

  /**
   * The footing of a series of which something is given.
   *
   * @param given numbers by what they are called; for one that is missing, the mean of the others
   */
  Footing footing(TimeSeries rows, Map<String, Double> given) {
    SeriesScaling scaling = SeriesScaling.fit(scaler, rows);
    if (encoder.traits().isEmpty()) {
      return new Footing(scaling, Traits.NONE);
    }
    List<GivenStatic> statics = encoder.task().given();
    double[] standardized =
        statics.stream()
            .mapToDouble(s -> s.standardize(given.getOrDefault(s.name(), s.mean())))
            .toArray();
    return new Footing(scaling, encoder.profile(scaling.scale(rows)).and(standardized));
  }
}
