package io.github.forecast4j.scale;

/** A kind of scaling that has yet to learn a channel's size. */
public interface Scaler {

  /** The scaler's name in files and messages. */
  String name();

  /**
   * Learns from a channel's training values.
   *
   * @param values shape (rows), at least one finite value; NaN where the channel has gaps
   * @throws IllegalArgumentException if the values are too large for their range to be a number
   */
  FittedScaler fit(double[] values);

  /** From the smallest to the largest training value onto 0 to 1; a constant channel onto 0. */
  static Scaler minMax() {
    return MinMaxScaler.INSTANCE;
  }

  /**
   * To mean 0 and standard deviation 1 (of n values, not n - 1) on the training values; a constant
   * channel onto 0.
   */
  static Scaler standard() {
    return StandardScaler.INSTANCE;
  }

  /** No change. */
  static Scaler none() {
    return NoScaler.INSTANCE;
  }
}
