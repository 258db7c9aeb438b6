package io.github.forecast4j.http.serving;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.http.error.Problem;
import io.github.forecast4j.http.json.SeriesColumns;
import io.github.forecast4j.series.TimeSeries;
import java.util.List;

/** What a request tells of the rows after a history, for channels that are known in advance. */
final class Futures {

  private Futures() {}

  /**
   * The rows after a history, in the channels that must be known; none if none must be.
   *
   * @param steps the steps that will be told
   * @throws io.github.forecast4j.http.error.ProblemException if a channel is missing or is none of
   *     them, or has too few rows
   */
  static TimeSeries of(
      FittedForecaster forecaster, SeriesColumns columns, TimeSeries history, int steps) {
    List<String> known = forecaster.knownFuture();
    requireKnown(known, columns);
    if (known.isEmpty()) {
      return history.slice(history.length(), history.length());
    }
    int rows = rows(forecaster, steps);
    double[] values = new double[rows * known.size()];
    for (int channel = 0; channel < known.size(); channel++) {
      double[] column = column(known.get(channel), columns, rows);
      for (int row = 0; row < rows; row++) {
        values[row * known.size() + channel] = column[row];
      }
    }
    return TimeSeries.of(history.grid().from(history.length()), known, values);
  }

  /** The rows that must be known for so many steps: whole horizons. */
  static int rows(FittedForecaster forecaster, int steps) {
    int horizon = forecaster.horizon();
    return (Math.max(1, steps) - 1) / horizon * horizon + horizon;
  }

  private static void requireKnown(List<String> known, SeriesColumns columns) {
    for (String channel : columns.future().keySet()) {
      if (!known.contains(channel)) {
        throw Problem.unusable(field(columns, channel))
            .rule("must be one of the channels that are known in advance, " + known)
            .value("'" + channel + "'")
            .remedy("leave it away")
            .toException();
      }
    }
  }

  private static double[] column(String channel, SeriesColumns columns, int rows) {
    double[] column = columns.future().get(channel);
    if (column == null || column.length < rows) {
      throw Problem.unusable(field(columns, channel))
          .rule("must have the %d values that follow the series".formatted(rows))
          .value(column == null ? "missing" : column.length + " values")
          .remedy("tell it in advance, or ask for a shorter horizon")
          .toException();
    }
    return column;
  }

  private static String field(SeriesColumns columns, String channel) {
    return columns.field("future") + "." + channel;
  }
}
