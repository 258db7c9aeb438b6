package io.github.forecast4j.model;

import io.github.forecast4j.network.TrainedNetwork;

/**
 * A model that has learned: a network of plain weights, and how it came to be.
 *
 * @param network computes encoded forecasts from encoded windows
 * @param record how it was trained
 */
public record TrainedModel(TrainedNetwork network, TrainingRecord record) {}
