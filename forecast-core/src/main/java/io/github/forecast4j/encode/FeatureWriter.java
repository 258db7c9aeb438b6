package io.github.forecast4j.encode;

/** Writes a group of features for windows of one series. Safe for many threads. */
@FunctionalInterface
interface FeatureWriter {

  /** Writes the group's features into every step, from the place of the view on. */
  void write(WindowView window);
}
