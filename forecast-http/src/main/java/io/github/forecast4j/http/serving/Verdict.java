package io.github.forecast4j.http.serving;

import io.github.forecast4j.http.json.TargetScore.Errors;
import io.github.forecast4j.http.json.TargetScore.SeasonalErrors;
import io.github.forecast4j.metric.Metrics;
import java.util.Optional;

/** What errors mean for somebody who has to choose: one sentence, that flatters nobody. */
final class Verdict {

  /** Fewer rows can go either way by chance. */
  private static final int FEW = 10;

  private static final double PERCENT = 100;
  private static final long ALMOST_ALL = 99;

  private Verdict() {}

  /** The verdict on a forecaster, by its root mean squared error and that of plain forecasts. */
  static String of(int rows, Errors told, Errors last, Optional<SeasonalErrors> seasonal) {
    if (rows == 0) {
      return "Cannot be told: no row has both a value and a forecast";
    }
    String verdict = sentence(told, last, seasonal);
    return rows < FEW
        ? verdict + " (on %d rows only, which may be chance)".formatted(rows)
        : verdict;
  }

  private static String sentence(Errors told, Errors last, Optional<SeasonalErrors> seasonal) {
    long better = percent(told, last);
    if (seasonal.isPresent() && beatsBoth(seasonal.get().errors(), told, last)) {
      return "Not better: repeating the last season of %d rows is %d %% better; use the season"
          .formatted(seasonal.get().season(), percent(seasonal.get().errors(), told));
    }
    return better > 0
        ? "%d %% better than repeating the last value".formatted(better)
        : "Not better than repeating the last value: use last value";
  }

  private static boolean beatsBoth(Errors season, Errors told, Errors last) {
    return percent(season, told) > 0 && percent(season, last) > 0;
  }

  /** How much better one is than the other, in whole percent; 100 for the perfect alone. */
  private static long percent(Errors one, Errors other) {
    long rounded = Math.round(PERCENT * Metrics.skill(one.rmse(), other.rmse()));
    return one.rmse() > 0 ? Math.min(rounded, ALMOST_ALL) : rounded;
  }
}
