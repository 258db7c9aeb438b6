package io.github.forecast4j.examples.compare;

import io.github.forecast4j.examples.compare.Task.Steps;
import io.github.forecast4j.metric.Metrics;
import io.github.forecast4j.model.TrainingRecord;
import java.util.OptionalLong;

/**
 * One model on one target of one series.
 *
 * @param entry the model and its seed
 * @param place what was forecast
 * @param scores the scores
 * @param lastValue RMSE of the last value on the same rows, on the protocol's scale
 * @param effort what the fit cost
 */
record Result(Entry entry, Place place, Scores scores, double lastValue, Effort effort) {

  /** A model and its seed; empty for one that makes no random choices. */
  record Entry(String model, OptionalLong seed) {}

  /** What was forecast: rows are {@link #ALL} or {@link #NO_OUTAGE}. */
  record Place(String series, String target, Steps steps, String rows) {

    static final String ALL = "all";
    static final String NO_OUTAGE = "no-outage";
  }

  /**
   * What a fit cost; one fit to a group stands at each of its series.
   *
   * @param training how it went
   * @param seconds how long all of it took, cutting windows and judging validation included
   * @param stride the training windows for each that was learned from
   */
  record Effort(TrainingRecord training, double seconds, int stride) {

    /** The epochs that were run. */
    int epochs() {
      return training.epochs().size();
    }

    /** The time from the start of training to the end of the epoch whose weights were kept. */
    double secondsToBest() {
      return training.bestEpoch() == 0
          ? 0
          : training.epochs().get(training.bestEpoch() - 1).elapsed().toNanos() / 1e9;
    }

    /** Training windows learned from in a second; NaN without epochs. */
    double windowsPerSecond() {
      return epochs() == 0 ? Double.NaN : training.epochs().get(epochs() - 1).windowsPerSecond();
    }
  }

  /** True if all rows of the test part were judged. */
  boolean ofAllRows() {
    return place.rows().equals(Place.ALL);
  }

  /**
   * 1 - RMSE / RMSE of the last value: above 0 is better than it; negative infinity where the last
   * value alone errs nowhere.
   */
  double skill() {
    return Metrics.skill(scores.rmseScaled(), lastValue);
  }

  /** RMSE / RMSE of the last value: below 1 is better than it. */
  double ratioToLastValue() {
    return 1 - skill();
  }

  /** True if the last value errs somewhere, so that it can be beaten. */
  boolean canBeatLastValue() {
    return lastValue > 0;
  }
}
