package io.github.forecast4j.http.serving;

import io.github.forecast4j.http.json.ObservationsRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The series that are followed, in memory. When there are too many, the one that has been silent
 * the longest is forgotten.
 */
public final class Tracks {

  private final Map<Key, Track> tracks;

  /** Which series of which forecaster. */
  private record Key(String model, String series) {}

  /**
   * No series yet.
   *
   * @param most how many are followed at the same time, at least 1
   */
  public Tracks(int most) {
    this.tracks =
        new LinkedHashMap<>(16, .75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Key, Track> eldest) {
            return size() > most;
          }
        };
  }

  /**
   * Takes rows of a series.
   *
   * @throws io.github.forecast4j.http.error.ProblemException if they do not follow those before, or
   *     cannot be used
   */
  public Observation observe(ServedModel model, ObservationsRequest request) {
    int steps = model.steps(request.horizon());
    Histories.requireReachable(model.forecaster(), steps);
    return track(new Key(model.name(), request.series())).observe(model, request.rows(), steps);
  }

  private synchronized Track track(Key key) {
    return tracks.computeIfAbsent(key, none -> new Track());
  }

  /** How many series are followed. */
  public synchronized int size() {
    return tracks.size();
  }
}
