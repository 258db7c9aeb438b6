package io.github.forecast4j.encode;

import java.util.ArrayList;
import java.util.List;

/**
 * The level of each target, which is its anchor, then the spread of each: its standard deviation
 * within the window. They are the same on all steps.
 *
 * @param targets the targets
 * @param limit what bounds them
 */
record LevelFeatures(Columns targets, SoftLimit limit) implements FeatureGroup, FeatureWriter {

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>();
    targets.names().forEach(target -> names.add(Encoder.level(target)));
    targets.names().forEach(target -> names.add(target + " (spread)"));
    return names;
  }

  @Override
  public FeatureWriter on(ScaledSeries series) {
    return this;
  }

  @Override
  public void write(WindowView window) {
    for (int target = 0; target < targets.count(); target++) {
      int channel = targets.place(target);
      double spread = Math.sqrt(window.span().variance(channel));
      window.putAll(target, limit.apply(window.gauge().anchor(channel)));
      window.putAll(targets.count() + target, limit.apply(spread));
    }
  }
}
