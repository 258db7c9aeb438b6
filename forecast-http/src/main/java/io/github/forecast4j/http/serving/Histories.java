package io.github.forecast4j.http.serving;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.http.error.Problem;
import io.github.forecast4j.http.json.SeriesColumns;
import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeSeries;
import java.util.List;

/**
 * Columns of a request as the series that a forecaster continues. What it cannot continue is
 * refused by field.
 */
final class Histories {

  private Histories() {}

  /**
   * A history that can be forecast from.
   *
   * @throws io.github.forecast4j.http.error.ProblemException if it cannot
   */
  static TimeSeries complete(ServedModel model, SeriesColumns columns) {
    TimeSeries rows = rows(model, columns);
    int window = model.forecaster().window();
    if (rows.length() < window) {
      throw Problem.unusable(columns.columns())
          .rule("must have at least %d rows, the window that is looked at".formatted(window))
          .value(rows.length() + " rows")
          .toException();
    }
    requireNoGap(rows, columns, window);
    return rows;
  }

  /**
   * Rows in the channels of a forecaster, on their grid, perhaps with gaps.
   *
   * @throws io.github.forecast4j.http.error.ProblemException if a channel is missing, they differ
   *     in length, or the rows stand where the forecaster cannot use them
   */
  static TimeSeries rows(ServedModel model, SeriesColumns columns) {
    return rows(model.channels(), columns, Grids.of(model.forecaster(), columns));
  }

  /** All columns there are, on a grid of their own. */
  static TimeSeries rows(SeriesColumns columns) {
    if (columns.values().isEmpty()) {
      throw Problem.unusable(columns.columns())
          .rule("must have one channel at least")
          .value("none")
          .toException();
    }
    return rows(List.copyOf(columns.values().keySet()), columns, Grids.of(columns));
  }

  private static TimeSeries rows(List<String> channels, SeriesColumns columns, TimeGrid grid) {
    int rows = column(columns, channels.get(0), channels).length;
    double[] values = new double[rows * channels.size()];
    for (int channel = 0; channel < channels.size(); channel++) {
      double[] column = column(columns, channels.get(channel), channels);
      if (column.length != rows) {
        throw Problem.unusable(columns.columns() + "." + channels.get(channel))
            .rule("must have as many rows as '%s', %d".formatted(channels.get(0), rows))
            .value(column.length + " rows")
            .toException();
      }
      for (int row = 0; row < rows; row++) {
        values[row * channels.size() + channel] = column[row];
      }
    }
    Grids.requireReach(grid, rows, columns);
    return TimeSeries.of(grid, channels, values);
  }

  private static double[] column(SeriesColumns columns, String channel, List<String> all) {
    double[] column = columns.values().get(channel);
    if (column == null) {
      throw Problem.unusable(columns.columns() + "." + channel)
          .rule("is required: the forecaster takes the channels " + all)
          .value("missing; there are " + columns.values().keySet())
          .toException();
    }
    return column;
  }

  /**
   * Refuses gaps in the last rows.
   *
   * @param window how many rows
   */
  static void requireNoGap(TimeSeries rows, SeriesColumns columns, int window) {
    for (int row = rows.length() - window; row < rows.length(); row++) {
      for (int channel = 0; channel < rows.channels().size(); channel++) {
        if (Double.isNaN(rows.value(row, channel))) {
          throw Problem.unusable(
                  "%s.%s[%d]".formatted(columns.columns(), rows.channels().get(channel), row))
              .rule("must be no gap, being within the last %d rows".formatted(window))
              .value("null")
              .remedy("fill it, or wait until %d rows without a gap are there".formatted(window))
              .toException();
        }
      }
    }
  }

  /** Refuses steps beyond the trained horizon where inputs are not forecast themselves. */
  static void requireReachable(FittedForecaster forecaster, int steps) {
    List<String> unknown =
        forecaster.inputs().stream()
            .filter(input -> !forecaster.targets().contains(input))
            .filter(input -> !forecaster.knownFuture().contains(input))
            .toList();
    if (steps > forecaster.horizon() && !unknown.isEmpty()) {
      throw Problem.unusable("horizon")
          .rule(
              "must be at most %d: nothing tells the inputs %s beyond it"
                  .formatted(forecaster.horizon(), unknown))
          .value(steps)
          .toException();
    }
  }
}
