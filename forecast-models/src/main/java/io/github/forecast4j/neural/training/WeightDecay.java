package io.github.forecast4j.neural.training;

import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.optimizer.Sgd;

/**
 * Takes a share off weights, apart from any gradient: the engine's gradient descent with gradients
 * that count for nothing.
 *
 * <p>Source: Loshchilov, Hutter, <i>Decoupled Weight Decay Regularization</i>, ICLR 2019.
 */
final class WeightDecay extends Sgd {

  /** A decay by so much at a step size of one. */
  WeightDecay(double decay, StepSize step) {
    super(Optimizer.sgd().setLearningRateTracker(step).optWeightDecays((float) decay));
    rescaleGrad = 0;
  }
}
