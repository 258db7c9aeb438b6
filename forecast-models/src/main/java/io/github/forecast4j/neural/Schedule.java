package io.github.forecast4j.neural;

import io.github.forecast4j.neural.training.LearningRate;

/** How the learning rate changes from epoch to epoch. */
public enum Schedule {

  /** Not at all. */
  CONSTANT,

  /** Falls to a hundredth by the last possible epoch, along half a cosine. */
  COSINE,

  /** Halves after every five epochs without a better validation loss, down to a hundredth. */
  REDUCE_ON_PLATEAU;

  private static final int PLATEAU_EPOCHS = 5;

  /** The step sizes that begin with a rate, after warming up, and may last so many epochs. */
  LearningRate rates(double initial, int epochs, int warmUp) {
    LearningRate rates =
        switch (this) {
          case CONSTANT -> new LearningRate.Constant(initial);
          case COSINE -> new LearningRate.Cosine(initial, Math.max(1, epochs - warmUp));
          case REDUCE_ON_PLATEAU -> new LearningRate.OnPlateau(initial, PLATEAU_EPOCHS);
        };
    return warmUp == 0 ? rates : new LearningRate.WarmUp(rates, warmUp);
  }
}
