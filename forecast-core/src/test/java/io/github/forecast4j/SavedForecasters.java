package io.github.forecast4j;

import io.github.forecast4j.baseline.Baselines;
import io.github.forecast4j.encode.CalendarFeatures;
import io.github.forecast4j.encode.Normalization;
import io.github.forecast4j.encode.StaticFeatures;
import io.github.forecast4j.scale.Scaler;
import io.github.forecast4j.series.SeriesGroup;
import io.github.forecast4j.series.TimeSeries;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Forecasters to be saved, and what makes them comparable to the bit. */
final class SavedForecasters {

  static final int ROWS = 120;

  private SavedForecasters() {}

  /** A ridge of two channels on daily rows in Prague, with calendar and holidays. */
  static FittedForecaster daily() {
    return Forecaster.builder()
        .model(Baselines.RIDGE)
        .window(6)
        .horizon(3)
        .inputs("x", "y")
        .targets("y")
        .normalize(Normalization.LAST_VALUE)
        .calendar(CalendarFeatures.AUTO)
        .holidays(List.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 29)))
        .scaler(Scaler.perChannel(Map.of("x", Scaler.log1p(Scaler.minMax())), Scaler.standard()))
        .seed(Long.MIN_VALUE)
        .fit(days(2));
  }

  /** A ridge of a group. */
  static FittedForecaster group() {
    Map<String, TimeSeries> members = new LinkedHashMap<>();
    members.put("small", days(1));
    members.put("large", days(1e6));
    members.put("short", days(1).slice(0, 5));
    return Forecaster.builder()
        .model(Baselines.RIDGE.withPenalties(.5, 2))
        .window(6)
        .scaler(Scaler.minMax(-1, 1))
        .validationWindows(12)
        .fit(SeriesGroup.of(members));
  }

  /** A ridge of a group that sees all that can be seen of a window. */
  static FittedForecaster seeing() {
    Map<String, TimeSeries> members = new LinkedHashMap<>();
    members.put("small", days(1));
    members.put("large", days(3));
    return Forecaster.builder()
        .model(Baselines.RIDGE)
        .window(4)
        .horizon(2)
        .targets("y")
        .knownFuture("x")
        .normalize(Normalization.MEAN)
        .calendar(CalendarFeatures.CYCLIC)
        .boundInputs(2.5)
        .seasonalLags(7)
        .staticFeatures(StaticFeatures.PROFILE)
        .fit(SeriesGroup.of(members).withStatic("size", Map.of("small", 100., "large", 300.)));
  }

  /** Days over a change of the clock. */
  static TimeSeries days(double unit) {
    double[] x = new double[ROWS];
    double[] y = new double[ROWS];
    for (int row = 0; row < ROWS; row++) {
      x[row] = unit * (5 + StrictMath.sin(row / 3.0) + row % 7);
      y[row] = unit * (9 + StrictMath.cos(row / 5.0) - row % 5);
    }
    return TimeSeries.builder()
        .start(ZonedDateTime.of(2024, 1, 1, 2, 30, 0, 0, ZoneId.of("Europe/Prague")))
        .step(Period.ofDays(1))
        .channel("x", x)
        .channel("y", y)
        .build();
  }

  static FittedForecaster again(FittedForecaster forecaster) {
    return FittedForecaster.load(forecaster.toBytes());
  }

  static long[] bits(Forecast forecast) {
    return Arrays.stream(forecast.toSeries().toArray())
        .mapToLong(Double::doubleToRawLongBits)
        .toArray();
  }
}
