package io.github.forecast4j.csv;

import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeStep;
import java.time.Duration;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the step of time stamps: the distance that most neighbours have, the shortest of equals.
 */
final class StepInference {

  private StepInference() {}

  /** How far back a month is sought that is as long as any, so that leap years are among them. */
  private static final int MOST_STEPS_BACK = 12;

  private static final int LONGEST_MONTH = 31;

  /** The step of ascending time stamps, at least two. */
  static TimeStep infer(List<ZonedDateTime> stamps) {
    Period calendar = mostFrequentPeriod(stamps);
    boolean wholeDays = stamps.stream().allMatch(s -> sameTimeOfDay(s, stamps.get(0)));
    // Where the clock is set back the same time comes twice on one day: no calendar step apart.
    return new TimeStep(wholeDays && !calendar.isZero() ? calendar : mostFrequentDuration(stamps));
  }

  private static boolean sameTimeOfDay(ZonedDateTime a, ZonedDateTime b) {
    return a.toLocalTime().equals(b.toLocalTime());
  }

  private static Period mostFrequentPeriod(List<ZonedDateTime> stamps) {
    Map<Period, Integer> counts = new HashMap<>();
    for (int i = 1; i < stamps.size(); i++) {
      counts.merge(period(stamps.get(i - 1), stamps.get(i)), 1, Integer::sum);
    }
    return mostFrequent(counts, Comparator.comparing(stamps.get(0)::plus));
  }

  /** Whole months where the day of the month stays, or is the last of both, days otherwise. */
  private static Period period(ZonedDateTime from, ZonedDateTime to) {
    if (from.getDayOfMonth() == to.getDayOfMonth() || (endsMonth(from) && endsMonth(to))) {
      return Period.ofMonths(
          Math.toIntExact(ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to))));
    }
    return Period.ofDays(
        Math.toIntExact(ChronoUnit.DAYS.between(from.toLocalDate(), to.toLocalDate())));
  }

  private static boolean endsMonth(ZonedDateTime time) {
    return time.getDayOfMonth() == time.toLocalDate().lengthOfMonth();
  }

  private static Duration mostFrequentDuration(List<ZonedDateTime> stamps) {
    Map<Duration, Integer> counts = new HashMap<>();
    for (int i = 1; i < stamps.size(); i++) {
      counts.merge(Duration.between(stamps.get(i - 1), stamps.get(i)), 1, Integer::sum);
    }
    return mostFrequent(counts, Comparator.naturalOrder());
  }

  /** The most frequent distance, the shortest of equals. */
  private static <T> T mostFrequent(Map<T, Integer> counts, Comparator<T> length) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<T, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(length.reversed())))
        .orElseThrow()
        .getKey();
  }

  /**
   * The grid of ascending time stamps, whose row 0 is the first of them. Where months are counted
   * and the first is too short for the day that later ones have, or all end their month, it counts
   * from an earlier, longer month, for it is only from there that the days come out right.
   */
  static StampGrid grid(List<ZonedDateTime> stamps, TimeStep step) {
    ZonedDateTime start = stamps.get(0);
    if (!(step.amount() instanceof Period period) || period.toTotalMonths() == 0) {
      return StampGrid.of(start, step);
    }
    int day =
        stamps.stream().allMatch(StepInference::endsMonth)
            ? LONGEST_MONTH
            : stamps.stream().mapToInt(ZonedDateTime::getDayOfMonth).max().orElseThrow();
    StampGrid best = StampGrid.of(start, step);
    for (int back = 1; back <= MOST_STEPS_BACK; back++) {
      ZonedDateTime earlier = step.after(start, -back);
      int nearest = Math.min(day, earlier.toLocalDate().lengthOfMonth());
      if (nearest > best.origin().getDayOfMonth()) {
        best = new StampGrid(earlier.withDayOfMonth(nearest), step, back);
      }
    }
    return best;
  }

  /** The whole steps from a grid's row 0 to a later time stamp, rounded down off the grid. */
  static long stepsTo(StampGrid grid, ZonedDateTime to) {
    long steps = stepsBetween(grid.at(0), to, grid.step());
    // From the 31st to the 30th a month is not yet full, though the grid's next row stands there.
    return grid.at(steps + 1).isAfter(to) ? steps : steps + 1;
  }

  private static long stepsBetween(ZonedDateTime from, ZonedDateTime to, TimeStep step) {
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
