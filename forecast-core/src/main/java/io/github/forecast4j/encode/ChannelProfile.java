package io.github.forecast4j.encode;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a channel is like over all its rows, in a few numbers; gaps (NaN) are left out:
 *
 * <ul>
 *   <li>mean m and standard deviation s;
 *   <li>lag-1 autocorrelation, the mean of {@code (y(t) - m) (y(t + 1) - m)} over neighbours,
 *       divided by s squared; 0 for a constant channel;
 *   <li>mean absolute change, the mean of {@code |y(t + 1) - y(t)|}; 0 without neighbours;
 *   <li>where days of the week are told apart, the mean of each less m; 0 for a day without values.
 * </ul>
 *
 * <p>Source of the first three: Hyndman, Wang, Laptev, <i>Large-Scale Unusual Time Series
 * Detection</i>, ICDM Workshops 2015, which describes series by such numbers; the rest is ours.
 */
final class ChannelProfile {

  private static final int DAYS = 7;
  private static final List<String> NUMBERS =
      List.of("mean", "deviation", "autocorrelation", "mean change");

  private final double[] values;
  private final double mean;

  private ChannelProfile(double[] values) {
    this.values = values;
    this.mean = mean(row -> true);
  }

  /** What the numbers are called, in order. */
  static List<String> names(boolean withDays) {
    List<String> names = new ArrayList<>(NUMBERS);
    if (withDays) {
      Arrays.stream(DayOfWeek.values())
          .forEach(day -> names.add("mean " + day.name().toLowerCase(Locale.ROOT)));
    }
    return names;
  }

  /**
   * The numbers of a channel.
   *
   * @param values row after row, one at least that is no gap
   * @param days the day of the week of each row, 0 for Monday; none if they are not told apart
   */
  static double[] of(double[] values, int... days) {
    ChannelProfile profile = new ChannelProfile(values);
    double[] numbers = Arrays.copyOf(profile.numbers(), names(days.length > 0).size());
    for (int day = 0; day < DAYS && days.length > 0; day++) {
      int which = day;
      double mean = profile.mean(row -> days[row] == which);
      numbers[NUMBERS.size() + day] = Double.isNaN(mean) ? 0 : mean - profile.mean;
    }
    return numbers;
  }

  private double[] numbers() {
    double variance =
        average(IntStream.range(0, values.length).mapToDouble(r -> square(off(r))).toArray());
    double together = average(neighbours().mapToDouble(r -> off(r) * off(r + 1)).toArray());
    double change =
        average(neighbours().mapToDouble(r -> Math.abs(values[r + 1] - values[r])).toArray());
    return new double[] {
      mean, Math.sqrt(variance), variance == 0 ? 0 : orZero(together / variance), orZero(change)
    };
  }

  private IntStream neighbours() {
    return IntStream.range(0, values.length - 1);
  }

  private double off(int row) {
    return values[row] - mean;
  }

  private double mean(IntPredicate of) {
    int[] rows = IntStream.range(0, values.length).filter(of).toArray();
    // Counted from a value of the channel, so that the mean of equal values is that value.
    double base =
        Arrays.stream(rows)
            .mapToDouble(r -> values[r])
            .filter(v -> !Double.isNaN(v))
            .findFirst()
            .orElse(Double.NaN);
    return base + average(Arrays.stream(rows).mapToDouble(r -> values[r] - base).toArray());
  }

  /** The average of what is no gap, term after term in order; NaN of nothing. */
  private static double average(double... terms) {
    double sum = 0;
    int count = 0;
    for (double term : terms) {
      if (!Double.isNaN(term)) {
        sum += term;
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  private static double square(double value) {
    return value * value;
  }

  private static double orZero(double value) {
    return Double.isNaN(value) ? 0 : value;
  }
}
