/**
 * The seam between what learns and what uses it: a {@link io.github.forecast4j.model.ModelSpec}
 * turns {@link io.github.forecast4j.model.TrainingData} into a {@link
 * io.github.forecast4j.model.TrainedModel}. Baselines and neural networks stand behind it alike.
 */
@NullMarked
package io.github.forecast4j.model;

import org.jspecify.annotations.NullMarked;
