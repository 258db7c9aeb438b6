package io.github.forecast4j.neural.training;

import io.github.forecast4j.model.Epoch;
import io.github.forecast4j.model.TrainingRecord;
import java.util.List;

/**
 * How to train, in plain numbers.
 *
 * @param batchSize the windows of one step, at least 1
 * @param stopping when to stop
 * @param descent how to step
 * @param compute what computes
 */
public record TrainingPlan(int batchSize, Stopping stopping, Descent descent, Compute compute) {

  /** A plan that takes the steps of a training again, up to its best pass. */
  TrainingPlan repeated(TrainingRecord record) {
    List<Double> rates = record.epochs().stream().map(Epoch::learningRate).toList();
    return new TrainingPlan(
        batchSize,
        Stopping.after(record.bestEpoch()),
        descent.with(new LearningRate.Recorded(rates)),
        compute);
  }

  /**
   * When to stop.
   *
   * @param epochs the most passes, at least 1
   * @param patience the passes without a better validation loss after which training stops and the
   *     best weights are restored; 0 runs all passes and keeps the last weights
   * @param averaged the passes with the lowest validation loss whose weights are averaged, at least
   *     1; the average is kept if its validation loss is lower still
   * @param refit whether the network is trained anew on training and validation windows, for as
   *     many passes as were best
   */
  public record Stopping(int epochs, int patience, int averaged, boolean refit) {

    /** Runs so many passes and keeps the last weights. */
    static Stopping after(int epochs) {
      return new Stopping(epochs, 0, 1, false);
    }
  }

  /**
   * How to step.
   *
   * @param rate the step size of each pass
   * @param clip the largest norm of all gradients together; infinite for none
   * @param decay the share of a weight that is taken off it in every step, for a step size of one
   * @param huber the error from which on the loss grows linearly; infinite for squared errors
   */
  public record Descent(LearningRate rate, double clip, double decay, double huber) {

    /** The same with other step sizes. */
    Descent with(LearningRate other) {
      return new Descent(other, clip, decay, huber);
    }
  }

  /**
   * What computes.
   *
   * @param engines the names of the engines that may, best first
   * @param threads the threads it may use, at least 1
   */
  public record Compute(List<String> engines, int threads) {

    /** Copies the list. */
    public Compute {
      engines = List.copyOf(engines);
    }
  }
}
