package io.github.forecast4j.neural;

import io.github.forecast4j.encode.Levels;
import io.github.forecast4j.network.Sum;
import io.github.forecast4j.network.TrainedNetwork;

/**
 * A linear map of the targets' own past that is added to a network, so that the network has only to
 * learn what is not linear. The past is the target's values in the window and, under changes from
 * the last value, its level; targets that are no inputs have none.
 */
public enum LinearPath {

  /** None: the network does everything. */
  NONE,

  /**
   * {@link #NONE} with fewer than {@value #LONG} training windows, of which it would learn more
   * noise than rule, and {@link #LEARNED} with more; {@link #RIDGE} with at least {@value #MANY}
   * training windows of {@link Levels#LONG} steps or more: of so many, closed form finds what is
   * linear in a long window, where small steps go astray among lags that are all alike.
   */
  AUTO,

  /**
   * Learned together with the network. With at least {@value #LONG} training windows it starts from
   * what {@link #RIDGE} would be; with fewer it starts from zero, as ridge regression of so few is
   * no place to start from.
   *
   * <p>Source: Lai, Chang, Yang, Liu, <i>Modeling Long- and Short-Term Temporal Patterns with Deep
   * Neural Networks</i>, SIGIR 2018: the autoregressive component.
   */
  LEARNED,

  /**
   * Computed in closed form, as {@link io.github.forecast4j.baseline.Ridge} is, before the network
   * learns what it leaves over.
   *
   * <p>Source: Zhang, <i>Time Series Forecasting Using a Hybrid ARIMA and Neural Network Model</i>,
   * Neurocomputing 50, 2003, with ridge regression as the linear model.
   */
  RIDGE;

  /** The training windows from which on a learned path starts from ridge regression. */
  public static final int LONG = 1000;

  /** The training windows from which on a path over long windows is computed, not learned. */
  public static final int MANY = 4000;

  /**
   * What it comes to.
   *
   * @param windows the training windows
   * @param steps the steps of each
   */
  LinearPath on(int windows, int steps) {
    if (this != AUTO) {
      return this;
    }
    if (windows < LONG) {
      return NONE;
    }
    return windows >= MANY && steps >= Levels.LONG ? RIDGE : LEARNED;
  }

  /** What it came to for a network that was trained. */
  LinearPath of(TrainedNetwork network) {
    if (this != AUTO) {
      return this;
    }
    if (!(network.root() instanceof Sum)) {
      return NONE;
    }
    return RidgePath.of(network).hasBias() ? RIDGE : LEARNED;
  }
}
