package io.github.forecast4j.metric;

import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The metrics that files and programs can ask for by name: those of every {@link MetricProvider} on
 * the class path or module path. Metrics that need a number of their own, such as {@link
 * Metrics#mase} and {@link Metrics#pinball}, are made in code.
 */
public final class MetricCatalog {

  private final SortedMap<String, Metric> metrics = new TreeMap<>();

  private MetricCatalog(Iterable<MetricProvider> providers) {
    for (MetricProvider provider : providers) {
      provider.metrics().forEach(this::add);
    }
  }

  /** The metrics that are here now. */
  public static MetricCatalog load() {
    return new MetricCatalog(
        ServiceLoader.load(MetricProvider.class, MetricCatalog.class.getClassLoader()));
  }

  /** The names of all metrics, in alphabetical order. */
  public SortedSet<String> names() {
    return new TreeSet<>(metrics.keySet());
  }

  /**
   * The metric of a name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names there are
   */
  public Metric find(String name) {
    Metric found = metrics.get(name);
    if (found == null) {
      throw new IllegalArgumentException(
          ("no metric is named '%s'; here are %s. One of your own needs a MetricProvider that the"
                  + " service loader finds")
              .formatted(name, names()));
    }
    return found;
  }

  private void add(Metric metric) {
    Metric other = metrics.putIfAbsent(metric.name(), metric);
    if (other != null) {
      throw new IllegalStateException(
          "two metrics are named '%s': %s and %s"
              .formatted(metric.name(), other.getClass().getName(), metric.getClass().getName()));
    }
  }
}
