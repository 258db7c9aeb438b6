package io.github.forecast4j;

import io.github.forecast4j.model.Samples;
import java.util.Arrays;
import java.util.List;

/** The samples of several series, one series after the other. */
final class JoinedSamples implements Samples {

  private final List<WindowSamples> parts;
  private final int[] ends;

  JoinedSamples(List<WindowSamples> parts) {
    this.parts = List.copyOf(parts);
    this.ends = parts.stream().mapToInt(WindowSamples::count).toArray();
    Arrays.parallelPrefix(ends, Math::addExact);
  }

  @Override
  public int count() {
    return ends[ends.length - 1];
  }

  @Override
  public void window(int sample, float[] target, int at) {
    int part = part(sample);
    parts.get(part).window(sample - start(part), target, at);
  }

  @Override
  public void outcome(int sample, float[] target, int at) {
    int part = part(sample);
    parts.get(part).outcome(sample - start(part), target, at);
  }

  /** The first part that ends after a sample; parts without samples end where they start. */
  private int part(int sample) {
    int low = 0;
    int high = ends.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] > sample) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private int start(int part) {
    return part == 0 ? 0 : ends[part - 1];
  }
}
