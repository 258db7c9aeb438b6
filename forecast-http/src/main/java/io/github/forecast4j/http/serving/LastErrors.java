package io.github.forecast4j.http.serving;

import io.github.forecast4j.Forecast;
import io.github.forecast4j.http.json.LastError;
import io.github.forecast4j.series.TimeSeries;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Holds forecasts against what came. */
final class LastErrors {

  private LastErrors() {}

  /**
   * The error of a forecast over those of its steps that have come without a gap.
   *
   * @param forecast what was said after the known rows
   * @param known the rows before it
   * @param arrived the rows that came
   * @param gaps the rows between them that did not come
   */
  static Optional<LastError> of(Forecast forecast, TimeSeries known, TimeSeries arrived, int gaps) {
    int steps = Math.min(forecast.horizon() - gaps, arrived.length());
    Map<String, Double> errors = new LinkedHashMap<>();
    Map<String, Double> naive = new LinkedHashMap<>();
    int judged = 0;
    for (String target : forecast.targets()) {
      int channel = arrived.channelIndex(target);
      double last = known.value(known.length() - 1, channel);
      double sum = 0;
      double naiveSum = 0;
      int count = 0;
      for (int step = 0; step < steps; step++) {
        double actual = arrived.value(step, channel);
        if (!Double.isNaN(actual)) {
          sum += Math.abs(actual - forecast.value(target, gaps + step));
          naiveSum += Math.abs(actual - last);
          count++;
        }
      }
      if (count > 0) {
        errors.put(target, sum / count);
        naive.put(target, naiveSum / count);
        judged = Math.max(judged, count);
      }
    }
    return judged == 0 ? Optional.empty() : Optional.of(new LastError(judged, errors, naive));
  }
}
