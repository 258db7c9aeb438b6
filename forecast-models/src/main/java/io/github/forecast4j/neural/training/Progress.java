package io.github.forecast4j.neural.training;

import io.github.forecast4j.neural.block.Weights;
import java.util.Optional;
import java.util.function.Supplier;

/** Follows the loss: which epoch was the best, its weights, and how long ago it was. */
final class Progress {

  private double best = Double.POSITIVE_INFINITY;
  private int bestEpoch;
  private int epoch;
  private Optional<Weights> bestWeights = Optional.empty();

  /** Takes the loss of the weights that training goes on from, to be beaten. */
  void start(double loss, Optional<Weights> weights) {
    best = loss;
    bestWeights = weights;
  }

  /**
   * Takes the loss of the next epoch.
   *
   * @param weights asked for only if the loss is the best so far
   */
  void add(double loss, Supplier<Optional<Weights>> weights) {
    epoch++;
    if (loss < best) {
      best = loss;
      bestEpoch = epoch;
      bestWeights = weights.get();
    }
  }

  /** The epochs since the best one. */
  int stale() {
    return epoch - bestEpoch;
  }

  /** The epoch with the lowest loss, from 1; 0 if the start had it. */
  int bestEpoch() {
    return bestEpoch;
  }

  /** The weights of the best epoch, if they were kept. */
  Optional<Weights> bestWeights() {
    return bestWeights;
  }
}
