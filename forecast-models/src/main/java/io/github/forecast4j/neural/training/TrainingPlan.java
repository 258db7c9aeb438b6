package io.github.forecast4j.neural.training;

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

  /**
   * When to stop.
   *
   * @param epochs the most passes, at least 1
   * @param patience the passes without a better validation loss after which training stops and the
   *     best weights are restored; 0 runs all passes and keeps the last weights
   */
  public record Stopping(int epochs, int patience) {}

  /**
   * How to step.
   *
   * @param rate the step size of each pass
   * @param clip the largest norm of all gradients together; infinite for none
   * @param huber the error from which on the loss grows linearly; infinite for squared errors
   */
  public record Descent(LearningRate rate, double clip, double huber) {}

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
