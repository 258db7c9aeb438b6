package io.github.forecast4j.extension;

import io.github.forecast4j.metric.Metric;
import io.github.forecast4j.metric.MetricProvider;
import java.util.List;
import java.util.stream.IntStream;

/** A user's metric, and the provider that offers it. */
public final class LargestError implements Metric {

  /** Offers the metric to the catalog. */
  public static final class Provider implements MetricProvider {

    @Override
    public List<Metric> metrics() {
      return List.of(new LargestError());
    }
  }

  @Override
  public String name() {
    return "largest-error";
  }

  @Override
  public double score(double[] actual, double[] forecast) {
    return IntStream.range(0, actual.length)
        .mapToDouble(i -> Math.abs(actual[i] - forecast[i]))
        .max()
        .orElseThrow();
  }
}
