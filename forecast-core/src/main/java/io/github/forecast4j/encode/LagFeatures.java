package io.github.forecast4j.encode;

import java.util.ArrayList;
import java.util.List;

/**
 * Values of the targets long before each step, as the gauge measures them: the step at row t sees
 * {@code y(t + 1 - lag)}, so that the last step sees the value that lies a lag before the first to
 * be forecast. A value before the first row of the series, or in a gap, counts as 0: no change.
 *
 * <p>Source: Salinas, Flunkert, Gasthaus, Januschowski, <i>DeepAR: Probabilistic Forecasting with
 * Autoregressive Recurrent Networks</i>, International Journal of Forecasting 36(3), 2020, whose
 * network sees lagged values of seasons beside the last one; there as they are, here less the
 * window's anchor.
 *
 * @param targets the targets
 * @param lags the lags in steps, each at least 1
 * @param limit what bounds them
 */
record LagFeatures(Columns targets, List<Integer> lags, SoftLimit limit)
    implements FeatureGroup, FeatureWriter {

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>();
    lags.forEach(
        lag -> targets.names().forEach(target -> names.add(target + " (lag " + lag + ")")));
    return names;
  }

  @Override
  public FeatureWriter on(ScaledSeries series) {
    return this;
  }

  @Override
  public void write(WindowView window) {
    for (int step = 0; step < window.span().steps(); step++) {
      int nextRow = window.span().from() + step + 1;
      for (int i = 0; i < lags.size(); i++) {
        for (int target = 0; target < targets.count(); target++) {
          double value = value(window, nextRow - lags.get(i), targets.place(target));
          window.put(step, i * targets.count() + target, value);
        }
      }
    }
  }

  private double value(WindowView window, int row, int channel) {
    double value = row < 0 ? Double.NaN : window.span().rows().value(row, channel);
    return Double.isNaN(value) ? 0 : limit.apply(window.gauge().see(value, channel));
  }
}
