package io.github.forecast4j.neural.training;

import ai.djl.training.tracker.Tracker;

/** A step size that can be changed between passes. */
final class StepSize implements Tracker {

  private float value;

  /** Sets it from now on. */
  void set(double rate) {
    value = (float) rate;
  }

  @Override
  public float getNewValue(int update) {
    return value;
  }
}
