package io.github.forecast4j;

import io.github.forecast4j.encode.Bounds;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is declared of the values of channels while a recipe is written; all of it holds. */
final class DeclaredBounds {

  private final Map<String, Bounds> ranges = new LinkedHashMap<>();
  private final Set<String> nonNegative = new LinkedHashSet<>();

  /** Declares a range, in place of an earlier one. */
  void range(String channel, Bounds range) {
    ranges.put(channel, range);
  }

  /** Declares that channels have no value below zero. */
  void nonNegative(List<String> channels) {
    nonNegative.addAll(channels);
  }

  /**
   * What holds of each channel that something is declared of.
   *
   * @throws IllegalStateException if declarations leave no value
   */
  Map<String, Bounds> all() {
    Map<String, Bounds> all = new LinkedHashMap<>(ranges);
    for (String channel : nonNegative) {
      Bounds other = all.getOrDefault(channel, Bounds.NON_NEGATIVE);
      if (other.high() < 0) {
        throw new IllegalStateException(
            "nonNegative('%s') leaves nothing of bounds('%s', %s, %s); leave one away"
                .formatted(channel, channel, other.low(), other.high()));
      }
      all.put(channel, new Bounds(Math.max(0, other.low()), other.high()));
    }
    return all;
  }
}
