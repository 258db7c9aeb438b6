package io.github.forecast4j.neural;

/** How the two parts of a GRU-FCN hang together. */
public enum Wiring {

  /** Side by side on the window, their results joined, as published. */
  PARALLEL,

  /** The convolutions on the states of the GRU. */
  SERIAL
}
