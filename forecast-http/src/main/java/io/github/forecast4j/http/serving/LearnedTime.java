package io.github.forecast4j.http.serving;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.series.TimeStep;
import java.util.Optional;

/**
 * What a forecaster learned of time.
 *
 * @param need why it needs to know where rows stand; empty if it does not
 * @param step the distance between its rows; empty for any
 */
record LearnedTime(Optional<String> need, Optional<TimeStep> step) {

  /** Rows may stand anywhere, at any distance. */
  static final LearnedTime NOTHING = new LearnedTime(Optional.empty(), Optional.empty());

  static LearnedTime by(FittedForecaster forecaster) {
    Optional<String> need = Optional.empty();
    if (forecaster.usesCalendar()) {
      need = Optional.of("the forecaster uses the calendar");
    } else if (!forecaster.knownFuture().isEmpty() && forecaster.timeStep().isPresent()) {
      need = Optional.of("the forecaster has channels that are known in advance");
    }
    return new LearnedTime(need, forecaster.timeStep());
  }
}
