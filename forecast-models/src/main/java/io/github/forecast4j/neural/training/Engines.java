package io.github.forecast4j.neural.training;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import io.github.forecast4j.model.TrainingException;

/** Finds and loads the engine to train with. */
final class Engines {

  private Engines() {}

  /**
   * Loads the first engine of those allowed that is here.
   *
   * @throws TrainingException if there is none, or it cannot be loaded
   */
  static Engine load(TrainingPlan.Compute wanted) {
    EngineEnvironment.prepare(wanted.threads());
    String name = Installation.here().choose(wanted.engines());
    try {
      return Engine.getEngine(name);
    } catch (EngineException | LinkageError e) {
      throw new TrainingException(
          "the engine %s is here but cannot be loaded: %s".formatted(name, e.getMessage()), e);
    }
  }
}
