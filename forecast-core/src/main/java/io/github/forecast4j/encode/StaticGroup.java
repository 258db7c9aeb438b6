package io.github.forecast4j.encode;

import java.util.List;

/**
 * What is said of a series as a whole, the same on all steps of all its windows.
 *
 * @param names what the numbers are called, in order
 * @param limit what bounds them
 */
record StaticGroup(List<String> names, SoftLimit limit) implements FeatureGroup {

  @Override
  public FeatureWriter on(ScaledSeries series) {
    double[] values = series.traits().toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = limit.apply(values[i]);
    }
    return window -> {
      for (int i = 0; i < values.length; i++) {
        window.putAll(i, values[i]);
      }
    };
  }
}
