package io.github.forecast4j.http.serving;

import io.github.forecast4j.http.json.ObservationsRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The series that are followed, in memory. When there are too many, the one that has been silent
 * the longest is forgotten.
 */
public final class Tracks {

  /** In the order in which rows came last. */
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
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Key, Track> eldest) {
            return size() > most;
          }
        };
  }

  /**
   * Takes rows of a series. The series begins anew if its forecaster has been replaced by one that
   * takes other rows.
   *
   * @throws io.github.forecast4j.http.error.ProblemException if they do not follow those before, or
   *     cannot be used; nothing changes then
   */
  public Observation observe(ServedModel model, ObservationsRequest request) {
    int steps = model.steps(request.horizon());
    Histories.requireReachable(model.forecaster(), steps);
    Key key = new Key(model.name(), request.series());
    while (true) {
      Optional<Track> before = find(key);
      Track track = before.filter(found -> found.suits(model)).orElse(Track.empty(model));
      Track.Next next = track.next(model, request.rows(), steps);
      if (keep(key, before, next.track())) {
        return next.seen();
      }
    }
  }

  private synchronized Optional<Track> find(Key key) {
    return Optional.ofNullable(tracks.get(key));
  }

  /**
   * Keeps a track as the one that spoke last, unless it has no row.
   *
   * @param before the track that it was made from
   * @return false if there is another one by now, whose rows it would lose
   */
  private synchronized boolean keep(Key key, Optional<Track> before, Track after) {
    if (!find(key).equals(before)) {
      return false;
    }
    if (after.rows().length() > 0) {
      tracks.remove(key);
      tracks.put(key, after);
    }
    return true;
  }

  /** How many series are followed. */
  public synchronized int size() {
    return tracks.size();
  }
}
