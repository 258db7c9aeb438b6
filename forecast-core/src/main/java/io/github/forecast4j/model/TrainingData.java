package io.github.forecast4j.model;

import io.github.forecast4j.network.Shape;
import java.util.List;

/**
 * What a model learns from: encoded windows with the values that follow them. The validation pairs
 * follow the training pairs in time; a model chooses by them (when to stop, which penalty) and
 * never learns their values.
 *
 * @param training the pairs to learn from, at least 1
 * @param validation the pairs to choose by, possibly none
 * @param features the names of a window's features, in order
 * @param targets the names of the target channels, in order
 * @param steps the window steps w and the horizon steps h
 * @param stride k, at least 1: a model that passes over the training pairs many times takes every
 *     k-th in a pass, and others in the next; one that learns in a single pass takes all
 */
public record TrainingData(
    Samples training,
    Samples validation,
    List<String> features,
    List<String> targets,
    Steps steps,
    int stride) {

  /**
   * The steps of a window and of what follows it.
   *
   * @param window w, at least 1
   * @param horizon h, at least 1
   */
  public record Steps(int window, int horizon) {}

  /** Copies the lists. */
  public TrainingData {
    features = List.copyOf(features);
    targets = List.copyOf(targets);
  }

  /** The same task with other pairs. */
  public TrainingData with(Samples otherTraining, Samples otherValidation) {
    return new TrainingData(otherTraining, otherValidation, features, targets, steps, stride);
  }

  /** The training pairs of one of many passes, at least 1. */
  public int pairsInPass() {
    return Math.max(1, training.count() / stride);
  }

  /** The shape of a window: w steps x features. */
  public Shape input() {
    return new Shape(steps.window(), features.size());
  }

  /** The shape of what follows: h steps x targets. */
  public Shape output() {
    return new Shape(steps.horizon(), targets.size());
  }
}
