package io.github.forecast4j.encode;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * What the values of one window are measured by: of each channel an anchor, which is taken off, and
 * a unit, which they are then divided by.
 */
final class Gauge {

  private final double[] anchors;
  private final double[] units;

  private Gauge(double[] anchors, double[] units) {
    this.anchors = anchors;
    this.units = units;
  }

  /** The gauge that leaves the values of some channels as they are. */
  static Gauge plain(int channels) {
    double[] ones = new double[channels];
    Arrays.fill(ones, 1);
    return new Gauge(new double[channels], ones);
  }

  /** The gauge of a window, which is this one where it has nothing else. */
  Gauge of(Normalization normalization, Span window) {
    return switch (normalization) {
      case NONE -> this;
      case LAST_VALUE -> new Gauge(each(window::last), units);
      case MEAN -> new Gauge(each(window::mean), units);
      case INSTANCE -> new Gauge(each(window::mean), each(channel -> deviation(window, channel)));
      case RELATIVE -> new Gauge(each(window::last), each(channel -> movement(window, channel)));
      case AUTO -> throw new IllegalStateException("the normalization is not settled");
    };
  }

  private static double deviation(Span window, int channel) {
    return Math.sqrt(window.variance(channel) + Normalization.EPSILON);
  }

  private static double movement(Span window, int channel) {
    return Math.sqrt(1 + window.variance(channel) / (Normalization.CALM * Normalization.CALM));
  }

  private double[] each(IntToDoubleFunction of) {
    double[] values = new double[anchors.length];
    for (int channel = 0; channel < values.length; channel++) {
      values[channel] = of.applyAsDouble(channel);
    }
    return values;
  }

  /** A channel's anchor, in scaled units. */
  double anchor(int channel) {
    return anchors[channel];
  }

  /** A scaled value as the network sees it. */
  double measure(double value, int channel) {
    return (value - anchors[channel]) / units[channel];
  }

  /** The scaled value that the network means. */
  double restore(double measured, int channel) {
    return measured * units[channel] + anchors[channel];
  }
}
