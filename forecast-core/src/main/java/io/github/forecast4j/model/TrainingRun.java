package io.github.forecast4j.model;

/**
 * One run of training.
 *
 * @param seed fixes every random choice: the same seed on the same data gives the same weights
 * @param listener who is told of progress, and may cancel
 */
public record TrainingRun(long seed, TrainingListener listener) {}
