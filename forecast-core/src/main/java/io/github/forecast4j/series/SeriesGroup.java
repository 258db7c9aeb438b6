package io.github.forecast4j.series;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Series by name, in order, to be learned by one model. Immutable. */
public final class SeriesGroup {

  private final Map<String, TimeSeries> members;
  private final Map<String, Map<String, Double>> statics;

  private SeriesGroup(Map<String, TimeSeries> members, Map<String, Map<String, Double>> statics) {
    this.members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    this.statics = Collections.unmodifiableMap(new LinkedHashMap<>(statics));
  }

  /**
   * A group of series.
   *
   * @param members the series by name, in the order of the map
   * @throws IllegalArgumentException if there is none
   */
  public static SeriesGroup of(Map<String, TimeSeries> members) {
    requireOne(members);
    return new SeriesGroup(members, Map.of());
  }

  /**
   * The same with a number that is known of each series as a whole, such as its capacity. Every
   * window of a series shows it, standardized over the group.
   *
   * @param name what the number is called; one of that name is replaced
   * @param valueBySeries a finite number for each series of the group, by name; others are ignored
   * @throws IllegalArgumentException if series lack a number, or have one that is not finite; the
   *     message names them all
   */
  public SeriesGroup withStatic(String name, Map<String, Double> valueBySeries) {
    List<String> without =
        members.keySet().stream()
            .filter(member -> !Double.isFinite(valueBySeries.getOrDefault(member, Double.NaN)))
            .toList();
    if (!without.isEmpty()) {
      throw new IllegalArgumentException(
          "static '%s' needs a finite number for every series of the group; these lack one: %s"
              .formatted(name, without));
    }
    Map<String, Map<String, Double>> all = new LinkedHashMap<>(statics);
    all.put(name, Map.copyOf(valueBySeries));
    return new SeriesGroup(members, all);
  }

  /**
   * Other series of the same names, such as the first rows of each, with what is known of them.
   *
   * @throws IllegalArgumentException if there is none, or one of a name that this group has not
   */
  public SeriesGroup withMembers(Map<String, TimeSeries> others) {
    requireOne(others);
    others.keySet().forEach(this::series);
    return new SeriesGroup(others, statics);
  }

  private static void requireOne(Map<String, TimeSeries> members) {
    if (members.isEmpty()) {
      throw new IllegalArgumentException("a group needs at least one series");
    }
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

  /** What is known of each series as a whole: numbers by series, by what they are called. */
  public Map<String, Map<String, Double>> statics() {
    return statics;
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
