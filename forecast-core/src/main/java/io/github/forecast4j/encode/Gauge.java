package io.github.forecast4j.encode;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * What the values of one window are measured by: of each channel an anchor, which is taken off, and
 * a unit, which they are then divided by. A burst of a few rows may widen the unit that values are
 * seen by, which keeps what is seen small; the unit that forecasts are told by knows the window's
 * usual spread alone, where inputs are bounded.
 */
final class Gauge {

  private final double[] anchors;
  private final double[] seen;
  private final double[] told;
  private final boolean steady;

  private Gauge(double[] anchors, double[] seen, double[] told, boolean steady) {
    this.anchors = anchors;
    this.seen = seen;
    this.told = told;
    this.steady = steady;
  }

  /**
   * The gauge that leaves the values of some channels as they are.
   *
   * @param steady whether bursts are kept from widening the unit of a window's forecasts
   */
  static Gauge plain(int channels, boolean steady) {
    double[] ones = new double[channels];
    Arrays.fill(ones, 1);
    return new Gauge(new double[channels], ones, ones, steady);
  }

  /** The gauge of a window, which is this one where it has nothing else. */
  Gauge of(Normalization normalization, Span window) {
    return switch (normalization) {
      case NONE -> this;
      case LAST_VALUE -> new Gauge(each(window::last), seen, told, steady);
      case MEAN -> new Gauge(each(window::mean), seen, told, steady);
      case INSTANCE -> {
        double[] units = each(channel -> deviation(window.variance(channel)));
        yield new Gauge(each(window::mean), units, units, steady);
      }
      case RELATIVE -> relative(window);
      case AUTO -> throw new IllegalStateException("the normalization is not settled");
    };
  }

  private Gauge relative(Span window) {
    double[] units = each(channel -> movement(window.variance(channel)));
    double[] usual = steady ? each(channel -> movement(window.steadyVariance(channel))) : units;
    return new Gauge(each(window::last), units, usual, steady);
  }

  private static double deviation(double variance) {
    return Math.sqrt(variance + Normalization.EPSILON);
  }

  private static double movement(double variance) {
    return Math.sqrt(1 + variance / (Normalization.CALM * Normalization.CALM));
  }

  private double[] each(IntToDoubleFunction of) {
    double[] values = new double[anchors.length];
    Arrays.setAll(values, of);
    return values;
  }

  /** A channel's anchor, in scaled units. */
  double anchor(int channel) {
    return anchors[channel];
  }

  /** A scaled value of the window as the network sees it. */
  double see(double value, int channel) {
    return (value - anchors[channel]) / seen[channel];
  }

  /** What a network is to tell, that a scaled value is meant. */
  double tell(double value, int channel) {
    return (value - anchors[channel]) / told[channel];
  }

  /** The scaled value that is meant by what a network tells. */
  double restore(double answer, int channel) {
    return answer * told[channel] + anchors[channel];
  }
}
