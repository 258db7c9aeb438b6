package io.github.forecast4j.metric;

import java.util.List;

/**
 * Offers metrics by name to the {@link MetricCatalog}; found by {@link java.util.ServiceLoader}.
 */
public interface MetricProvider {

  /** The metrics offered, each with a name of its own. */
  List<Metric> metrics();
}
