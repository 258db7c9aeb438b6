package io.github.forecast4j.examples.report;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * How often a channel has which values, in the training part and in the test part: two histograms
 * on the same bins. The bins are equal on the values, or on their logarithms where the values are
 * all positive and the largest is more than {@value #HEAVY} times the median.
 */
public final class Distribution {

  private static final int BINS = 28;
  private static final double HEAVY = 12;

  private final String channel;
  private final double[] training;
  private final double[] test;
  private final double[] both;
  private final boolean logarithmic;

  private Distribution(String channel, double[] training, double[] test) {
    this.channel = channel;
    this.training = present(training);
    this.test = present(test);
    this.both =
        DoubleStream.concat(Arrays.stream(this.training), Arrays.stream(this.test))
            .sorted()
            .toArray();
    this.logarithmic = both.length > 0 && both[0] > 0 && last() > HEAVY * both[both.length / 2];
  }

  /** The distribution of a channel's values in both parts; NaN is left out. */
  public static Distribution of(String channel, double[] training, double[] test) {
    return new Distribution(channel, training, test);
  }

  private static double[] present(double... values) {
    return Arrays.stream(values).filter(Double::isFinite).toArray();
  }

  String channel() {
    return channel;
  }

  void write(Json json) {
    double low = both.length == 0 ? 0 : onAxis(both[0]);
    double high = both.length == 0 ? 0 : onAxis(last());
    Bins bins = new Bins(low, high, BINS);
    json.text("name", channel)
        .flag("log", logarithmic)
        .number("from", bins.from())
        .number("to", bins.to())
        .integers("training", bins.count(Arrays.stream(training).map(this::onAxis)))
        .integers("test", bins.count(Arrays.stream(test).map(this::onAxis)))
        .number("least", both.length == 0 ? Double.NaN : both[0])
        .number("median", both.length == 0 ? Double.NaN : both[both.length / 2])
        .number("most", both.length == 0 ? Double.NaN : last())
        .number("trainingMean", Arrays.stream(training).average().orElse(Double.NaN))
        .number("testMean", Arrays.stream(test).average().orElse(Double.NaN));
  }

  private double last() {
    return both[both.length - 1];
  }

  private double onAxis(double value) {
    return logarithmic ? Math.log10(value) : value;
  }
}
