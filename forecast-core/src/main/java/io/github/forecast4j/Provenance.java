package io.github.forecast4j;

import io.github.forecast4j.model.TrainingRecord;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One training of a forecaster: what learned, from which data, how it went and how well it did.
 *
 * @param library the version of the library that trained
 * @param model the name of the model
 * @param hyperparameters its hyper-parameters by name, in order
 * @param seed what fixed its random choices
 * @param data what it learned from
 * @param training how it went, and the engine that computed it
 * @param report how well it did
 */
public record Provenance(
    String library,
    String model,
    Map<String, String> hyperparameters,
    long seed,
    DataSource data,
    TrainingRecord training,
    FitReport report) {

  /** Copies the hyper-parameters, keeping their order. */
  public Provenance {
    hyperparameters = Collections.unmodifiableMap(new LinkedHashMap<>(hyperparameters));
  }
}
