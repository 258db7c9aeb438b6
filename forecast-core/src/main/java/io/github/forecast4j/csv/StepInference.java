package io.github.forecast4j.csv;

import io.github.forecast4j.series.TimeStep;
import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the step of time stamps: the distance that most neighbours have. */
final class StepInference {

  private StepInference() {}

  /** The step of ascending time stamps; a day for a single one. */
  static TimeStep infer(List<ZonedDateTime> stamps) {
    if (stamps.size() < 2) {
      return new TimeStep(Period.ofDays(1));
    }
    Period calendar = mostFrequentPeriod(stamps);
    boolean wholeDays = stamps.stream().allMatch(s -> sameTimeOfDay(s, stamps.get(0)));
    return new TimeStep(wholeDays ? calendar : mostFrequentDuration(stamps));
  }

  private static boolean sameTimeOfDay(ZonedDateTime a, ZonedDateTime b) {
    return a.toLocalTime().equals(b.toLocalTime());
  }

  private static Period mostFrequentPeriod(List<ZonedDateTime> stamps) {
    Map<Period, Integer> counts = new HashMap<>();
    for (int i = 1; i < stamps.size(); i++) {
      counts.merge(period(stamps.get(i - 1), stamps.get(i)), 1, Integer::sum);
    }
    return mostFrequent(counts);
  }

  /** Whole months where the day of the month stays, days otherwise. */
  private static Period period(ZonedDateTime from, ZonedDateTime to) {
    if (from.getDayOfMonth() == to.getDayOfMonth()) {
      return Period.ofMonths(
          Math.toIntExact(ChronoUnit.MONTHS.between(from.toLocalDate(), to.toLocalDate())));
    }
    return Period.ofDays(
        Math.toIntExact(ChronoUnit.DAYS.between(from.toLocalDate(), to.toLocalDate())));
  }

  private static Duration mostFrequentDuration(List<ZonedDateTime> stamps) {
    Map<Duration, Integer> counts = new HashMap<>();
    for (int i = 1; i < stamps.size(); i++) {
      counts.merge(Duration.between(stamps.get(i - 1), stamps.get(i)), 1, Integer::sum);
    }
    return mostFrequent(counts);
  }

  private static <T> T mostFrequent(Map<T, Integer> counts) {
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  /** The whole steps from one time stamp to a later one, rounded down. */
  static long stepsBetween(ZonedDateTime from, ZonedDateTime to, TimeStep step) {
    if (step.amount() instanceof Duration duration) {
      return Duration.between(from, to).dividedBy(duration);
    }
    Period period = (Period) step.amount();
    long months = period.toTotalMonths();
    return months > 0
        ? ChronoUnit.MONTHS.between(from, to) / months
        : ChronoUnit.DAYS.between(from, to) / period.get(ChronoUnit.DAYS);
  }
}
