package io.github.forecast4j.backtest;

import io.github.forecast4j.metric.Metric;
import io.github.forecast4j.series.SeriesGroup;
import io.github.forecast4j.series.TimeSeries;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What all recipes of a backtest are judged on: the series, laid side by side in time, the folds,
 * and the origins that every recipe can forecast from, so that all are compared on the same rows.
 */
final class Arena {

  private final SeriesGroup group;
  private final Map<String, Member> members;
  private final Map<String, String> refused;
  private final List<Fold> folds;
  private final Measure measure;

  /**
   * What is measured, and what that needs of a series.
   *
   * @param horizon the steps forecast from each origin
   * @param reach the rows from an origin on that some recipe must know something of, or that are
   *     forecast
   * @param window the rows before an origin that some recipe looks back on
   * @param channels the channels that some recipe looks at or forecasts
   * @param targets the channels that all recipes forecast
   * @param metrics how forecasts are scored
   */
  record Measure(
      int horizon,
      int reach,
      int window,
      Collection<String> channels,
      List<String> targets,
      List<Metric> metrics) {}

  private Arena(
      SeriesGroup group,
      Map<String, Member> members,
      Map<String, String> refused,
      List<Fold> folds,
      Measure measure) {
    this.group = group;
    this.members = members;
    this.refused = refused;
    this.folds = folds;
    this.measure = measure;
  }

  /**
   * The arena of some series. One of several that lacks a channel, or stands on other rows, is
   * refused.
   *
   * @throws IllegalArgumentException if the only series lacks a channel, or rows do not suffice
   */
  static Arena of(SeriesGroup group, Folds plan, Measure measure) {
    Map<String, TimeSeries> series = group.asMap();
    Timeline timeline = Timeline.of(series);
    List<String> channels = List.copyOf(measure.channels());
    Map<String, Member> members = new LinkedHashMap<>();
    Map<String, String> refused = new LinkedHashMap<>(timeline.refused());
    for (Map.Entry<String, TimeSeries> entry : series.entrySet()) {
      TimeSeries all = entry.getValue();
      Integer offset = timeline.offsets().get(entry.getKey());
      if (series.size() > 1 && !all.channels().containsAll(channels)) {
        refused.put(
            entry.getKey(),
            "it has channels %s, not all of %s".formatted(all.channels(), channels));
      } else if (offset != null) {
        members.put(entry.getKey(), Member.of(all.select(channels), offset));
      }
    }
    List<Fold> folds = plan.of(timeline.rows(), measure.horizon());
    return new Arena(group, members, refused, folds, measure);
  }

  List<Fold> folds() {
    return folds;
  }

  int horizon() {
    return measure.horizon();
  }

  List<String> targets() {
    return measure.targets();
  }

  List<Metric> metrics() {
    return measure.metrics();
  }

  /** The names of the series, in order. */
  Collection<String> names() {
    return members.keySet();
  }

  /** The series that cannot be judged beside the others, with the reason. */
  Map<String, String> refused() {
    return refused;
  }

  /** Some of the series, or rows of them, as a group that tells the same of each as a whole. */
  SeriesGroup group(Map<String, TimeSeries> some) {
    return group.withMembers(some);
  }

  /** The rows of a series that a fold learns from; none if it has none there. */
  TimeSeries training(String name, Fold fold) {
    return member(name).rows(fold.trainingFrom(), fold.trainingTo());
  }

  /** The origins of a fold that every recipe can forecast a series from, as rows of all series. */
  int[] origins(String name, Fold fold) {
    Member member = member(name);
    return IntStream.range(0, fold.origins())
        .map(fold::origin)
        .filter(origin -> member.isUsable(origin, measure))
        .toArray();
  }

  /** What is known of a series at an origin: the rows before it, and none after. */
  TimeSeries history(String name, int origin) {
    return member(name).before(origin);
  }

  /** What is known at an origin of the steps to come, in some channels. */
  TimeSeries known(String name, int origin, List<String> channels) {
    return member(name).rows(origin, origin + measure.reach()).select(channels);
  }

  /** What happened to a target at a number of steps from an origin on. */
  double[] actual(String name, String target, int origin) {
    return member(name).rows(origin, origin + horizon()).values(target);
  }

  private Member member(String name) {
    Member found = members.get(name);
    if (found == null) {
      throw new IllegalArgumentException("there is no series '" + name + "'");
    }
    return found;
  }
}
