package io.github.forecast4j;

import io.github.forecast4j.encode.GivenStatic;
import io.github.forecast4j.series.SeriesGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is given of each series of a group as a whole. */
final class GroupStatics {

  private GroupStatics() {}

  /** The numbers that are given, with mean and deviation over the group. */
  static List<GivenStatic> of(SeriesGroup group) {
    return group.statics().entrySet().stream()
        .map(number -> standard(number.getKey(), group.names(), number.getValue()))
        .toList();
  }

  private static GivenStatic standard(
      String name, List<String> members, Map<String, Double> bySeries) {
    double[] values =
        members.stream().mapToDouble(m -> Objects.requireNonNull(bySeries.get(m))).toArray();
    double mean = mean(values);
    double variance = 0;
    for (double value : values) {
      variance += (value - mean) * (value - mean) / values.length;
    }
    return new GivenStatic(name, mean, Math.sqrt(variance));
  }

  /** The mean, counted from the first value, so that of equal values it is that value. */
  private static double mean(double... values) {
    double sum = 0;
    for (double value : values) {
      sum += value - values[0];
    }
    return values[0] + sum / values.length;
  }

  /**
   * What is given of one series, by what it is called.
   *
   * @param due what was learned with
   * @throws IllegalArgumentException if the group does not tell something of it; the message names
   *     all that is missing
   */
  static Map<String, Double> values(SeriesGroup group, String series, List<GivenStatic> due) {
    List<String> missing =
        due.stream().map(GivenStatic::name).filter(n -> !group.statics().containsKey(n)).toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "the group does not tell static %s of its series, which was learned with; add it by withStatic(...)"
              .formatted(missing));
    }
    Map<String, Double> values = new HashMap<>();
    group
        .statics()
        .forEach(
            (name, bySeries) -> values.put(name, Objects.requireNonNull(bySeries.get(series))));
    return values;
  }
}
