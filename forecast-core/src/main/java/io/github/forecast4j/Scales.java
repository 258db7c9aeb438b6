package io.github.forecast4j;

import io.github.forecast4j.scale.Scaler;
import io.github.forecast4j.scale.SeriesScaling;
import io.github.forecast4j.series.TimeSeries;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which scale a history is put on. */
sealed interface Scales {

  /** What the one series is called whose scale it is; empty if it has no name. */
  default String name() {
    return "";
  }

  /**
   * The scale of a history.
   *
   * @param channels the channels in play
   */
  SeriesScaling of(TimeSeries history, List<String> channels);

  /**
   * The scale that was learned for a series, if one was.
   *
   * @param series its name in a group; {@link FitReport#ONLY} without a group
   */
  Optional<SeriesScaling> learned(String series);

  /**
   * The scale of one series.
   *
   * @param name what the series is called in its group; empty without a group
   */
  record Learned(String name, SeriesScaling scaling) implements Scales {

    @Override
    public SeriesScaling of(TimeSeries history, List<String> channels) {
      return scaling;
    }

    @Override
    public Optional<SeriesScaling> learned(String series) {
      return Optional.of(scaling).filter(s -> series.equals(FitReport.ONLY));
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

    @Override
    public Optional<SeriesScaling> learned(String series) {
      return Optional.ofNullable(learned.get(series));
    }
  }
}
