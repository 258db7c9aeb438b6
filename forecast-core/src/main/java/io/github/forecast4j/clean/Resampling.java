package io.github.forecast4j.clean;

import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.series.TimeStep;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A series at a coarser step, by a stated rule for every channel. Immutable.
 *
 * <pre>{@code
 * TimeSeries daily =
 *     Resampling.to(TimeStep.parse("P1D"))
 *         .channel("n_bytes", Aggregation.SUM)
 *         .otherwise(Aggregation.MEAN)
 *         .apply(hourly);
 * }</pre>
 *
 * <p>A time stamp is the start of its row, so a row belongs to the bucket that its stamp lies in.
 * Buckets begin at midnight of the series' zone, whatever the clock does in between; buckets of
 * months with their first day and at January, buckets of whole weeks on Monday, other buckets of
 * days with the first row's day, buckets of hours and less at the midnight before the first row.
 *
 * <p>A bucket without enough values is a gap: it needs all its rows unless {@link #atLeast} says
 * less. Buckets at both ends, where the series does not reach over enough of their rows, are left
 * out.
 */
public final class Resampling {

  private static final int WEEK = 7;

  private final TimeStep step;
  private final Map<String, Aggregation> rules;
  private final @Nullable Aggregation otherwise;
  private final double share;

  private Resampling(
      TimeStep step,
      Map<String, Aggregation> rules,
      @Nullable Aggregation otherwise,
      double share) {
    this.step = step;
    this.rules = Map.copyOf(rules);
    this.otherwise = otherwise;
    this.share = share;
  }

  /** Resampling to a step, whose rules are still to be stated. */
  public static Resampling to(TimeStep step) {
    return new Resampling(step, Map.of(), null, 1);
  }

  /** The same with a rule for a channel. */
  public Resampling channel(String name, Aggregation rule) {
    Map<String, Aggregation> more = new HashMap<>(rules);
    more.put(name, rule);
    return new Resampling(step, more, otherwise, share);
  }

  /** The same with a rule for all channels that have none of their own. */
  public Resampling otherwise(Aggregation rule) {
    return new Resampling(step, rules, rule, share);
  }

  /**
   * The same, making do with a share of a bucket's rows: a sum is then over the rows that are
   * there.
   *
   * @param rows above 0, up to 1
   * @throws IllegalArgumentException if not
   */
  public Resampling atLeast(double rows) {
    if (!(rows > 0 && rows <= 1)) {
      throw new IllegalArgumentException("a share of rows must be above 0, up to 1, was " + rows);
    }
    return new Resampling(step, rules, otherwise, rows);
  }

  /**
   * The series at the coarser step, in the zone of the series.
   *
   * @throws IllegalArgumentException if the series has no time stamps or no rows, a channel has no
   *     rule, the step is not coarser, or no bucket has enough rows
   */
  public TimeSeries apply(TimeSeries series) {
    List<Aggregation> chosen = series.channels().stream().map(this::rule).toList();
    if (series.grid().timeStep().isEmpty() || series.length() == 0) {
      throw new IllegalArgumentException(
          "resampling needs rows with time stamps; the series is %s".formatted(series));
    }
    StampGrid grid = StampGrid.of(firstBucket(series.grid().stamp(0).orElseThrow()), step);
    List<Bucket> buckets = buckets(series, grid);
    int from = 0;
    int to = buckets.size();
    while (from < to && !isCovered(buckets.get(from))) {
      from++;
    }
    while (to > from && !isCovered(buckets.get(to - 1))) {
      to--;
    }
    if (from == to) {
      throw new IllegalArgumentException(
          "%d rows do not fill a step of %s".formatted(series.length(), step));
    }
    List<Bucket> kept = buckets.subList(from, to);
    return TimeSeries.of(grid.from(from), series.channels(), values(series, kept, chosen));
  }

  private Aggregation rule(String channel) {
    Aggregation rule = rules.getOrDefault(channel, otherwise);
    if (rule == null) {
      throw new IllegalArgumentException(
          "channel '%s' has no rule; state it by channel(...) or otherwise(...)"
              .formatted(channel));
    }
    return rule;
  }

  private ZonedDateTime firstBucket(ZonedDateTime first) {
    LocalDate day = first.toLocalDate();
    if (step.amount() instanceof Period period) {
      if (period.toTotalMonths() > 0) {
        long months = day.getMonthValue() - 1L;
        day = day.withDayOfMonth(1).minusMonths(months % period.toTotalMonths());
      } else if (period.getDays() % WEEK == 0) {
        day = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      }
      return day.atStartOfDay(first.getZone());
    }
    ZonedDateTime midnight = day.atStartOfDay(first.getZone());
    long steps = Duration.between(midnight, first).dividedBy((Duration) step.amount());
    return step.after(midnight, steps);
  }

  /**
   * The rows of a bucket.
   *
   * @param firstRow its first row within the series
   * @param endRow the row after its last within the series
   * @param rows the rows that it has on the series' grid, also where the series does not reach
   */
  private record Bucket(int firstRow, int endRow, int rows) {}

  private List<Bucket> buckets(TimeSeries series, StampGrid grid) {
    List<Bucket> buckets = new ArrayList<>();
    long before = 0;
    while (!stamp(series, before - 1).isBefore(grid.at(0))) {
      before--;
    }
    int row = 0;
    while (row < series.length()) {
      ZonedDateTime end = grid.at(buckets.size() + 1L);
      long next = row;
      while (stamp(series, next).isBefore(end)) {
        next++;
      }
      int endRow = (int) Math.min(next, series.length());
      long first = buckets.isEmpty() ? before : row;
      if (buckets.size() > series.length()) {
        throw notCoarser(series);
      }
      buckets.add(new Bucket(row, endRow, (int) (next - first)));
      row = endRow;
    }
    if (buckets.stream().allMatch(bucket -> bucket.rows() <= 1)) {
      throw notCoarser(series);
    }
    return buckets;
  }

  private IllegalArgumentException notCoarser(TimeSeries series) {
    return new IllegalArgumentException(
        "a step of %s is not coarser than that of the series, %s"
            .formatted(step, series.grid().timeStep().orElseThrow()));
  }

  private static ZonedDateTime stamp(TimeSeries series, long row) {
    return series.grid().stamp(row).orElseThrow();
  }

  private boolean isCovered(Bucket bucket) {
    return bucket.endRow() - bucket.firstRow() >= share * bucket.rows();
  }

  private double[] values(TimeSeries series, List<Bucket> buckets, List<Aggregation> chosen) {
    double[] values = new double[buckets.size() * chosen.size()];
    for (int i = 0; i < values.length; i++) {
      int channel = i % chosen.size();
      values[i] =
          value(series, buckets.get(i / chosen.size()), channel, chosen.get(channel))
              .orElse(Double.NaN);
    }
    return values;
  }

  private OptionalDouble value(TimeSeries series, Bucket bucket, int channel, Aggregation rule) {
    double[] rows = new double[bucket.endRow() - bucket.firstRow()];
    Arrays.setAll(rows, i -> series.value(bucket.firstRow() + i, channel));
    double[] known = Arrays.stream(rows).filter(v -> !Double.isNaN(v)).toArray();
    return known.length > 0 && known.length >= share * bucket.rows()
        ? OptionalDouble.of(rule.of(known))
        : OptionalDouble.empty();
  }
}
