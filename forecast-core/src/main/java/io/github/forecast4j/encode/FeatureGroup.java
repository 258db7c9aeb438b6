package io.github.forecast4j.encode;

import java.util.List;

/** Features of a window's steps that belong together. Immutable. */
interface FeatureGroup {

  /** Their names, in order. */
  List<String> names();

  /** What writes them for the windows of a series. */
  FeatureWriter on(ScaledSeries series);
}
