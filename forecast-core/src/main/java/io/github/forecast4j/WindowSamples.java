package io.github.forecast4j;

import io.github.forecast4j.encode.EncodedSeries;
import io.github.forecast4j.model.Samples;
import io.github.forecast4j.window.Windows;

/**
 * The windows of one encoded series, as models learn from them.
 *
 * @param series the series
 * @param windows where it is cut
 */
record WindowSamples(EncodedSeries series, Windows windows) implements Samples {

  @Override
  public int count() {
    return windows.count();
  }

  @Override
  public void window(int sample, float[] target, int at) {
    series.window(windows.firstTarget(sample), target, at);
  }

  @Override
  public void outcome(int sample, float[] target, int at) {
    series.outcome(windows.firstTarget(sample), target, at);
  }
}
