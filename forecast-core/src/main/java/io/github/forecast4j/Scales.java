package io.github.forecast4j;

import io.github.forecast4j.scale.Scaler;
import io.github.forecast4j.scale.SeriesScaling;
import io.github.forecast4j.series.TimeSeries;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which scale a history is put on. */
sealed interface Scales {

  /**
   * The scale of a history.
   *
   * @param channels the channels in play
   */
  SeriesScaling of(TimeSeries history, List<String> channels);

  /** The scale that was learned from the one series of a fit. */
  record Learned(SeriesScaling scaling) implements Scales {

    @Override
    public SeriesScaling of(TimeSeries history, List<String> channels) {
      return scaling;
    }
  }

  /**
   * The scales of a fit to many series: known ones by name, any other by its own history.
   *
   * @param scaler how a scale is learned
   * @param learned the scales of the series that were learned, by name
   */
  record PerSeries(Scaler scaler, Map<String, SeriesScaling> learned) implements Scales {

    /** Copies the map, keeping its order. */
    public PerSeries {
      learned = Collections.unmodifiableMap(new LinkedHashMap<>(learned));
    }

    @Override
    public SeriesScaling of(TimeSeries history, List<String> channels) {
      return SeriesScaling.fit(scaler, history.select(channels));
    }
  }
}
