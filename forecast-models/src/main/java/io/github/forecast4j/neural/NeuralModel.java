package io.github.forecast4j.neural;

import io.github.forecast4j.model.ModelSpec;

/** What is trained by an engine: one kind of network, or several together. */
public sealed interface NeuralModel extends ModelSpec permits NeuralSpec, Ensemble {

  /** A copy that is trained by another engine. */
  NeuralModel withEngine(EngineChoice engine);

  /**
   * A copy with another value of a hyper-parameter, in the form in which a network's {@link
   * #hyperparameters()} tells it.
   *
   * @throws IllegalArgumentException if a network does not have it, or it has no such value
   */
  NeuralModel withSetting(String key, String value);
}
