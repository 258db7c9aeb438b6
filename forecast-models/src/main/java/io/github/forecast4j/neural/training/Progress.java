package io.github.forecast4j.neural.training;

import io.github.forecast4j.neural.block.Weights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Follows the loss: which epoch was the best, how long ago it was, and the weights of the best few.
 */
final class Progress {

  private final int kept;
  private final List<Candidate> candidates = new ArrayList<>();
  private double best = Double.POSITIVE_INFINITY;
  private int bestEpoch;
  private int epoch;

  /**
   * No epoch yet.
   *
   * @param kept the epochs whose weights are kept, at least 1
   */
  Progress(int kept) {
    this.kept = kept;
  }

  /** Takes the loss of the weights that training goes on from, to be beaten. */
  void start(double loss, Optional<Weights> weights) {
    best = loss;
    keep(loss, weights);
  }

  /**
   * Takes the loss of the next epoch.
   *
   * @param weights asked for only if the loss is among the best so far
   */
  void add(double loss, Supplier<Optional<Weights>> weights) {
    epoch++;
    if (loss < best) {
      best = loss;
      bestEpoch = epoch;
    }
    if (candidates.size() < kept || loss < candidates.get(kept - 1).loss()) {
      keep(loss, weights.get());
    }
  }

  private void keep(double loss, Optional<Weights> weights) {
    weights.ifPresent(found -> candidates.add(new Candidate(loss, found)));
    candidates.sort(Comparator.comparingDouble(Candidate::loss));
    if (candidates.size() > kept) {
      candidates.remove(kept);
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

  /** The weights of the best epochs, best first, if they were kept. */
  List<Weights> bestWeights() {
    return candidates.stream().map(Candidate::weights).toList();
  }

  /** The weights after an epoch. */
  private record Candidate(double loss, Weights weights) {}
}
