package io.github.forecast4j.encode;

import java.util.List;

/**
 * The values of the inputs, which are the first channels of a row, as the gauge measures them.
 *
 * @param names the inputs
 * @param limit what bounds them
 */
record InputFeatures(List<String> names, SoftLimit limit) implements FeatureGroup, FeatureWriter {

  @Override
  public FeatureWriter on(ScaledSeries series) {
    return this;
  }

  @Override
  public void write(WindowView window) {
    Span span = window.span();
    for (int step = 0; step < span.steps(); step++) {
      for (int input = 0; input < names.size(); input++) {
        double value = span.rows().value(span.from() + step, input);
        window.put(step, input, limit.apply(window.gauge().see(value, input)));
      }
    }
  }
}
