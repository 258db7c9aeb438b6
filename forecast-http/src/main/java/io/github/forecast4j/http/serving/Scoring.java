package io.github.forecast4j.http.serving;

import io.github.forecast4j.http.json.TargetScore;
import io.github.forecast4j.http.json.TargetScore.Errors;
import io.github.forecast4j.http.json.TargetScore.SeasonalErrors;
import io.github.forecast4j.metric.Metrics;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.series.TimeStep;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Holds forecasts against what happened, and against the plain forecasts of the same rows that rest
 * on the same rows before them: the last value, and the last season.
 *
 * @param series all rows
 * @param stretch those that were told
 * @param steps the steps of each forecast
 */
record Scoring(TimeSeries series, Stretch stretch, int steps) {

  /** The score of a target, over the rows that have both a value and a forecast. */
  TargetScore of(String target, double[] forecast) {
    double[] values = series.values(target);
    int[] rows =
        IntStream.range(0, stretch.rows())
            .filter(i -> !Double.isNaN(forecast[i]) && !Double.isNaN(values[stretch.first() + i]))
            .toArray();
    double[] actual = at(rows, i -> values[stretch.first() + i]);
    Errors told = errors(actual, at(rows, i -> forecast[i]));
    Errors last = errors(actual, at(rows, i -> values[origin(i) - 1]));
    Optional<SeasonalErrors> seasonal = seasonal(values, rows, actual);
    return new TargetScore(
        target, rows.length, told, last, seasonal, Verdict.of(rows.length, told, last, seasonal));
  }

  private static double[] at(int[] rows, IntToDoubleFunction value) {
    return Arrays.stream(rows).mapToDouble(value).toArray();
  }

  /** The row, counted in the series, that the forecast of a row of the stretch begins at. */
  private int origin(int row) {
    return stretch.first() + row - row % steps;
  }

  private Optional<SeasonalErrors> seasonal(double[] values, int[] rows, double[] actual) {
    OptionalInt usual =
        series.grid().timeStep().map(TimeStep::usualSeason).orElse(OptionalInt.empty());
    if (usual.isEmpty()) {
      return Optional.empty();
    }
    int season = usual.getAsInt();
    double[] repeated = at(rows, i -> lastSeason(values, i, season));
    return Arrays.stream(repeated).anyMatch(Double::isNaN)
        ? Optional.empty()
        : Optional.of(new SeasonalErrors(season, errors(actual, repeated)));
  }

  /** The latest value known at the same place of the season; NaN if there is none. */
  private double lastSeason(double[] values, int row, int season) {
    int back = stretch.first() + row;
    while (back >= origin(row) || (back >= 0 && Double.isNaN(values[back]))) {
      back -= season;
    }
    return back < 0 ? Double.NaN : values[back];
  }

  private static Errors errors(double[] actual, double[] told) {
    return actual.length == 0
        ? new Errors(Double.NaN, Double.NaN)
        : new Errors(Metrics.RMSE.score(actual, told), Metrics.MAE.score(actual, told));
  }
}
