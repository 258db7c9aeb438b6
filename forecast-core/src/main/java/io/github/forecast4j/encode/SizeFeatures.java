package io.github.forecast4j.encode;

import java.util.ArrayList;
import java.util.List;

/**
 * The level of each target, which is its anchor, if it is shown, then the spread of each: its
 * standard deviation within the window, or the usual part of it. They are the same on all steps.
 *
 * @param targets the targets
 * @param levels true if levels are shown
 * @param steady true if a burst of a few rows does not count in the spread
 * @param limit what bounds them
 */
record SizeFeatures(Columns targets, boolean levels, boolean steady, SoftLimit limit)
    implements FeatureGroup, FeatureWriter {

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>();
    if (levels) {
      targets.names().forEach(target -> names.add(Encoder.level(target)));
    }
    targets.names().forEach(target -> names.add(target + " (spread)"));
    return names;
  }

  @Override
  public FeatureWriter on(ScaledSeries series) {
    return this;
  }

  @Override
  public void write(WindowView window) {
    int spreads = levels ? targets.count() : 0;
    for (int target = 0; target < targets.count(); target++) {
      int channel = targets.place(target);
      if (levels) {
        window.putAll(target, limit.apply(window.gauge().anchor(channel)));
      }
      window.putAll(spreads + target, limit.apply(spread(window.span(), channel)));
    }
  }

  private double spread(Span window, int channel) {
    return Math.sqrt(steady ? window.steadyVariance(channel) : window.variance(channel));
  }
}
