package io.github.forecast4j.examples.sample;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The model behind the generated series: people's demand makes flows, flows make everything else.
 * All of it is counted in hours; a day is the sum of its hours.
 */
final class TrafficModel {

  private final Habits habits;
  private final Dice dice;
  private final Demand demand;
  private final Bursts bursts;
  private final Composition composition;

  private TrafficModel(Habits habits, Dice dice) {
    this.habits = habits;
    this.dice = dice;
    this.demand = new Demand(habits.rhythm(), dice);
    this.bursts = new Bursts(dice, habits.burstiness());
    this.composition = new Composition(habits, dice);
  }

  /** The hours of a series by their number; an hour without a flow is missing. */
  static SortedMap<Integer, Traffic> hours(Habits habits, long seed) {
    TrafficModel model = new TrafficModel(habits, new Dice(seed));
    SortedMap<Integer, Traffic> hours = new TreeMap<>();
    for (int hour = 0; hour < Study.HOURS; hour++) {
      model.addTo(hours, hour);
    }
    return hours;
  }

  /** The days of a series, each the sum of its hours; a day without an hour is missing. */
  static SortedMap<Integer, Traffic> days(SortedMap<Integer, Traffic> hours) {
    SortedMap<Integer, Traffic> days = new TreeMap<>();
    for (int day = 0; day < Study.DAYS; day++) {
      List<Traffic> parts = List.copyOf(hours.subMap(24 * day, 24 * (day + 1)).values());
      if (!parts.isEmpty()) {
        days.put(day, Traffic.together(parts));
      }
    }
    return days;
  }

  private void addTo(SortedMap<Integer, Traffic> hours, int hour) {
    double measured = Outage.measuredAt(hour);
    double activity = measured * demand.at(hour);
    double burst = measured * bursts.next() * habits.volume().packetsPerHour();
    long flows = flowsAt(activity);
    if (flows > 0) {
      hours.put(hour, composition.next(flows, habits.volume().countsAt(activity), burst));
    }
  }

  private long flowsAt(double activity) {
    double expected = habits.volume().flowsPerHour() * activity;
    return Math.round(expected * dice.factor(0.02 + 0.7 / Math.sqrt(expected)));
  }
}
