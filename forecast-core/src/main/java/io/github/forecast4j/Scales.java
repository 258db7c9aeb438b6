package io.github.forecast4j;

import io.github.forecast4j.series.TimeSeries;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which footing, scale above all, a history is put on. */
sealed interface Scales {

  /** What the one series is called whose scale it is; empty if it has no name. */
  default String name() {
    return FitReport.ONLY;
  }

  /**
   * The footing of a history.
   *
   * @param channels the channels in play
   */
  Footing of(TimeSeries history, List<String> channels);

  /** The footings that were learned by name, in order; {@link FitReport#ONLY} without a group. */
  Map<String, Footing> learned();

  /**
   * The footing that was learned for a series, if one was.
   *
   * @param series its name in a group; {@link FitReport#ONLY} without a group
   */
  default Optional<Footing> learned(String series) {
    return Optional.ofNullable(learned().get(series));
  }

  /**
   * The footing of one series.
   *
   * @param name what the series is called in its group; empty without a group
   */
  record Learned(String name, Footing footing) implements Scales {

    @Override
    public Footing of(TimeSeries history, List<String> channels) {
      return footing;
    }

    @Override
    public Map<String, Footing> learned() {
      return Map.of(FitReport.ONLY, footing);
    }
  }

  /**
   * The footings of a fit to many series: known ones by name, any other by its own history.
   *
   * @param newcomers how others get theirs
   * @param learned the footings of the series that were learned, by name
   */
  record PerSeries(Newcomers newcomers, Map<String, Footing> learned) implements Scales {

    /** Copies the map, keeping its order. */
    public PerSeries {
      learned = Collections.unmodifiableMap(new LinkedHashMap<>(learned));
    }

    @Override
    public Footing of(TimeSeries history, List<String> channels) {
      return newcomers.footing(history.select(channels));
    }
  }
}
