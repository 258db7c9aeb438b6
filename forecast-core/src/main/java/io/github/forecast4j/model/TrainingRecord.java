package io.github.forecast4j.model;

import java.time.Duration;
import java.util.List;

/**
 * How a model was trained.
 *
 * @param epochs the passes in order; none for a model that is computed in closed form
 * @param bestEpoch the epoch whose weights were kept, 1-based; 0 without epochs, or if none was
 *     better than the weights that training went on from
 * @param engine what computed it, such as {@code MXNet 1.9.1} or {@code java}
 * @param time how long it took
 */
public record TrainingRecord(List<Epoch> epochs, int bestEpoch, String engine, Duration time) {

  /** Copies the list. */
  public TrainingRecord {
    epochs = List.copyOf(epochs);
  }

  /** The record of a model that plain Java computed in closed form. */
  public static TrainingRecord closedForm(Duration time) {
    return new TrainingRecord(List.of(), 0, "java", time);
  }
}
