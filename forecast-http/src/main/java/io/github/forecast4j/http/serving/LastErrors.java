package io.github.forecast4j.http.serving;

import io.github.forecast4j.http.json.LastError;
import io.github.forecast4j.series.TimeSeries;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Holds forecasts against what came. */
final class LastErrors {

  private LastErrors() {}

  /**
   * The error of what was told, over those of its steps that have come without a gap.
   *
   * @param told the steps that were told after the known rows, in the channels that are targets
   * @param rows the rows that came after those
   */
  static Optional<LastError> of(TimeSeries told, Succession rows) {
    TimeSeries known = rows.known();
    TimeSeries arrived = rows.arrived();
    int steps = Math.min(told.length() - rows.gaps(), arrived.length());
    Map<String, Double> errors = new LinkedHashMap<>();
    Map<String, Double> naive = new LinkedHashMap<>();
    int judged = 0;
    for (String target : told.channels()) {
      int channel = arrived.channelIndex(target);
      double last = known.value(known.length() - 1, channel);
      double[] said = told.values(target);
      double sum = 0;
      double naiveSum = 0;
      int count = 0;
      for (int step = 0; step < steps; step++) {
        double actual = arrived.value(step, channel);
        if (!Double.isNaN(actual)) {
          sum += Math.abs(actual - said[rows.gaps() + step]);
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
