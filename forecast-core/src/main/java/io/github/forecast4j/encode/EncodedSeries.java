package io.github.forecast4j.encode;

/**
 * A scaled series as networks see it, read window by window. Windows are named by the row of their
 * first target, which may be the row after the series' end. Safe for many readers.
 */
public final class EncodedSeries {

  private final Encoder encoder;
  private final Rows rows;
  private final FeatureWriter[] writers;

  EncodedSeries(Encoder encoder, ScaledSeries series) {
    this.encoder = encoder;
    this.rows = series.rows();
    this.writers = new FeatureWriter[encoder.groups().size()];
    for (int i = 0; i < writers.length; i++) {
      writers[i] = encoder.groups().get(i).on(series);
    }
  }

  /**
   * Writes the features of a window, in the order of {@link Encoder#features()}: those of its first
   * step, then those of the next.
   *
   * @param firstTarget the row of the first target, w to the number of rows
   * @param out shape (w, features), from {@code at}
   * @throws IndexOutOfBoundsException if the window is not within the series, or the values are not
   *     within {@code out}
   */
  public void window(int firstTarget, float[] out, int at) {
    Span span = span(firstTarget);
    WindowView view = new WindowView(span, encoder.gauge(span), encoder.width(), out);
    for (int i = 0; i < writers.length; i++) {
      writers[i].write(view.at(at + encoder.offset(i)));
    }
  }

  /**
   * Writes the h steps that follow a window, as the network should answer them.
   *
   * @param firstTarget the row of the first target, w to the number of rows - h
   * @param out shape (h, targets), from {@code at}
   * @throws IndexOutOfBoundsException if the values do not follow within the series
   */
  public void outcome(int firstTarget, float[] out, int at) {
    Gauge gauge = encoder.gauge(span(firstTarget));
    Columns targets = encoder.targets();
    int next = at;
    for (int step = 0; step < encoder.task().horizon(); step++) {
      for (int i = 0; i < targets.count(); i++) {
        int target = targets.place(i);
        out[next++] = (float) gauge.tell(rows.value(firstTarget + step, target), target);
      }
    }
  }

  /**
   * Turns a network's answer into scaled values.
   *
   * @param firstTarget the row of the first target, w to the number of rows
   * @param answer shape (h, targets)
   * @return shape (h, targets)
   */
  public double[] decode(int firstTarget, float[] answer) {
    Gauge gauge = encoder.gauge(span(firstTarget));
    Columns targets = encoder.targets();
    double[] values = new double[answer.length];
    for (int i = 0; i < answer.length; i++) {
      values[i] = gauge.restore(answer[i], targets.place(i % targets.count()));
    }
    return values;
  }

  private Span span(int firstTarget) {
    return new Span(rows, firstTarget - encoder.task().window(), firstTarget);
  }
}
