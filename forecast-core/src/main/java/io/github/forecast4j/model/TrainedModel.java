package io.github.forecast4j.model;

import io.github.forecast4j.network.TrainedNetwork;

/**
 * A model that has learned: a network of plain weights, and how it came to be.
 *
 * @param network computes encoded forecasts from encoded windows
 * @param judged the network that validation errors are told of, which has never learned from the
 *     validation pairs: the network itself, unless that was refitted on all pairs
 * @param record how it was trained
 */
public record TrainedModel(TrainedNetwork network, TrainedNetwork judged, TrainingRecord record) {

  /** A model whose network has learned from the training pairs alone. */
  public TrainedModel(TrainedNetwork network, TrainingRecord record) {
    this(network, network, record);
  }
}
