package io.github.forecast4j.encode;

/** A window while its features are written: where it lies, its gauge, and where they go. */
final class WindowView {

  private final Span span;
  private final Gauge gauge;
  private final int features;
  private final float[] out;
  private int at;

  /**
   * A window to be written.
   *
   * @param features the features of one step
   * @param out shape (w, features), from a place on
   */
  WindowView(Span span, Gauge gauge, int features, float[] out) {
    this.span = span;
    this.gauge = gauge;
    this.features = features;
    this.out = out;
  }

  /** Goes to the place of the first step's next feature. */
  WindowView at(int place) {
    this.at = place;
    return this;
  }

  Span span() {
    return span;
  }

  Gauge gauge() {
    return gauge;
  }

  /** Writes one feature of a step, counted from the place. */
  void put(int step, int feature, double value) {
    out[at + step * features + feature] = (float) value;
  }

  /** Writes one feature, the same on all steps. */
  void putAll(int feature, double value) {
    for (int step = 0; step < span.steps(); step++) {
      put(step, feature, value);
    }
  }

  /** Writes features of a step that are side by side, the first of them at the place. */
  void copy(int step, float[] source, int from, int count) {
    System.arraycopy(source, from, out, at + step * features, count);
  }
}
