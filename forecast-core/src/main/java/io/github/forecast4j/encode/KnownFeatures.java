package io.github.forecast4j.encode;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Values that are known in advance: each step sees those of the h steps after it, on their scale
 * and without an anchor, so that the last step sees the whole time to be forecast.
 *
 * <p>Source of the kind: Lim, Arik, Loeff, Pfister, <i>Temporal Fusion Transformers for
 * Interpretable Multi-horizon Time Series Forecasting</i>, International Journal of Forecasting
 * 37(4), 2021, which tells inputs known in advance from those observed; there a decoder reads them
 * step by step, here they stand side by side.
 *
 * @param channels the channels whose values are known
 * @param horizon h
 * @param limit what bounds them
 */
record KnownFeatures(Columns channels, int horizon, SoftLimit limit)
    implements FeatureGroup, FeatureWriter {

  @Override
  public List<String> names() {
    return channels.names().stream()
        .flatMap(
            channel ->
                IntStream.rangeClosed(1, horizon).mapToObj(ahead -> channel + " (+" + ahead + ")"))
        .toList();
  }

  @Override
  public FeatureWriter on(ScaledSeries series) {
    return this;
  }

  @Override
  public void write(WindowView window) {
    Span span = window.span();
    for (int step = 0; step < span.steps(); step++) {
      for (int i = 0; i < channels.count(); i++) {
        for (int ahead = 1; ahead <= horizon; ahead++) {
          double value = span.rows().value(span.from() + step + ahead, channels.place(i));
          window.put(step, i * horizon + ahead - 1, limit.apply(value));
        }
      }
    }
  }
}
