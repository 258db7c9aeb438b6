package io.github.forecast4j.examples.report;

import io.github.forecast4j.series.TimeSeries;
import java.util.Arrays;
import java.util.List;

/**
 * Where a series has no values: the rows in which a channel lacks one, and how many cells that is.
 */
public final class Gaps {

  private final List<Span> spans;
  private final int[] missing;

  private Gaps(List<Span> spans, int... missing) {
    this.spans = List.copyOf(spans);
    this.missing = missing;
  }

  /** The gaps of a series. */
  public static Gaps of(TimeSeries series) {
    int[] missing = new int[series.channels().size()];
    for (int channel = 0; channel < missing.length; channel++) {
      for (int row = 0; row < series.length(); row++) {
        missing[channel] += Double.isNaN(series.value(row, channel)) ? 1 : 0;
      }
    }
    return new Gaps(Span.where(series.length(), series::hasGap), missing);
  }

  /** The stretches of rows with a gap, in order. */
  List<Span> spans() {
    return spans;
  }

  /** The rows that lack a value. */
  int rows() {
    return spans.stream().mapToInt(Span::length).sum();
  }

  /** The cells that lack a value, over all channels. */
  int cells() {
    return Arrays.stream(missing).sum();
  }
}
