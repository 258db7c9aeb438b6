package io.github.forecast4j.encode;

import java.util.ArrayList;
import java.util.List;

/**
 * The level of each target, which is its anchor, if it is shown, then the spread of each: its
 * standard deviation within the window. They are the same on all steps.
 *
 * @param targets the targets
 * @param levels true if levels are shown
 * @param limit what bounds them
 */
record SizeFeatures(Columns targets, boolean levels, SoftLimit limit)
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
      double spread = Math.sqrt(window.span().variance(channel));
      window.putAll(spreads + target, limit.apply(spread));
    }
  }
}
