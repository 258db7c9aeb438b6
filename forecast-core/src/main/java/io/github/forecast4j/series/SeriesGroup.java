package io.github.forecast4j.series;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Series by name, in order, to be learned by one model. Immutable. */
public final class SeriesGroup {

  private final Map<String, TimeSeries> members;

  private SeriesGroup(Map<String, TimeSeries> members) {
    this.members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /**
   * A group of series.
   *
   * @param members the series by name, in the order of the map
   * @throws IllegalArgumentException if there is none
   */
  public static SeriesGroup of(Map<String, TimeSeries> members) {
    if (members.isEmpty()) {
      throw new IllegalArgumentException("a group needs at least one series");
    }
    return new SeriesGroup(members);
  }

  /** The names, in order. */
  public List<String> names() {
    return List.copyOf(members.keySet());
  }

  /**
   * The series of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public TimeSeries series(String name) {
    TimeSeries found = members.get(name);
    if (found == null) {
      throw new IllegalArgumentException("the group has no series '" + name + "'");
    }
    return found;
  }

  /** All series by name, in order; cannot be changed. */
  public Map<String, TimeSeries> asMap() {
    return members;
  }

  /** The number of series. */
  public int size() {
    return members.size();
  }

  @Override
  public String toString() {
    return "SeriesGroup of " + size() + " series";
  }
}
