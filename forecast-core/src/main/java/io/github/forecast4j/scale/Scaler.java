package io.github.forecast4j.scale;

import java.util.Arrays;
import java.util.Map;

/**
 * A kind of scaling that has yet to learn a channel's size.
 *
 * <p>A kind of your own is a Scaler whose {@link FittedScaler} carries its name, offered by a
 * {@link ScalerProvider} so that files can find it.
 */
public interface Scaler {

  /** The scaler's name in files and messages: small letters, digits and hyphens. */
  String name();

  /**
   * Learns from a channel's training values.
   *
   * @param values shape (rows), at least one finite value; NaN where the channel has gaps
   * @throws IllegalArgumentException if the map is not defined on the values, or they are too large
   *     for their range to be a number
   */
  FittedScaler fit(double[] values);

  /**
   * A map of this kind made again from its numbers: {@code restore(fitted.parameters())} gives the
   * same bits as {@code fitted}.
   *
   * @param parameters the {@link FittedScaler#parameters()} of a map that this kind learned
   * @throws IllegalArgumentException if they are no such numbers
   */
  FittedScaler restore(double... parameters);

  /** The numbers that this kind itself was made with, such as a range; none unless it says so. */
  default double[] settings() {
    return new double[0];
  }

  /**
   * This kind, made with other numbers.
   *
   * @param settings the {@link #settings()} of such a kind
   * @throws IllegalArgumentException if they are none
   */
  default Scaler withSettings(double... settings) {
    if (settings.length > 0) {
      throw new IllegalArgumentException(
          "scaler '%s' has no settings, was %s".formatted(name(), Arrays.toString(settings)));
    }
    return this;
  }

  /** The kind of scaling that a channel gets: this one, unless it chooses by channel. */
  default Scaler forChannel(String channel) {
    return this;
  }

  /** From the smallest to the largest training value onto 0 to 1; a constant channel onto 0. */
  static Scaler minMax() {
    return MinMaxScaler.UNIT;
  }

  /**
   * From the smallest to the largest training value onto a range; a constant channel onto its low
   * end.
   *
   * @param low what the smallest value maps onto
   * @param high what the largest maps onto, greater than {@code low}
   * @throws IllegalArgumentException if they are not finite and ascending
   */
  static Scaler minMax(double low, double high) {
    return new MinMaxScaler(low, high);
  }

  /** To mean 0 and standard deviation 1 on the training values; a constant channel onto 0. */
  static Scaler standard() {
    return StandardScaler.INSTANCE;
  }

  /**
   * To median 0 and interquartile range 1 on the training values, so that a few extreme values do
   * not set the scale of all others.
   */
  static Scaler robust() {
    return RobustScaler.INSTANCE;
  }

  /**
   * First {@code log(1 + x)}, for values whose sizes span decades, then another scaling.
   *
   * @param next what follows the logarithm
   */
  static Scaler log1p(Scaler next) {
    return new Log1pScaler(next);
  }

  /**
   * A kind for some channels, and another for the rest.
   *
   * @param choices the kinds by channel name; a name that a series lacks does not matter
   * @param otherwise the kind of every other channel
   */
  static Scaler perChannel(Map<String, Scaler> choices, Scaler otherwise) {
    return new ChannelScaler(choices, otherwise);
  }

  /** No change. */
  static Scaler none() {
    return NoScaler.INSTANCE;
  }
}
