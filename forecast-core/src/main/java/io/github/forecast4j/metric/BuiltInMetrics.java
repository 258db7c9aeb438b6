package io.github.forecast4j.metric;

import java.util.List;

/** Offers the metrics of the library to the catalog. */
public final class BuiltInMetrics implements MetricProvider {

  /** A provider, made by the service loader. */
  public BuiltInMetrics() {}

  @Override
  public List<Metric> metrics() {
    return Metrics.all();
  }
}
