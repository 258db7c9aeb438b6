package io.github.forecast4j.http.json;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How the values of an array are nested, noted while it is read. */
final class Nesting {

  /** Nothing of this depth has ended. */
  private static final int UNKNOWN = -1;

  /** The items so far of the arrays that are open, outermost first. */
  private final int[] open = new int[JsonFormat.DEPTH];

  /** The items of the arrays of each depth. */
  private final int[] lengths = new int[JsonFormat.DEPTH];

  private int depth;
  private int deepest;
  private int depthOfValues = UNKNOWN;
  private boolean uneven;

  /** Nothing is there yet. */
  Nesting() {
    Arrays.fill(lengths, UNKNOWN);
  }

  /** An array begins. */
  void begin() {
    countItem();
    open[depth++] = 0;
    deepest = Math.max(deepest, depth);
  }

  /** A value comes. */
  void value() {
    countItem();
    uneven |= depthOfValues != UNKNOWN && depthOfValues != depth;
    depthOfValues = depth;
  }

  /** The innermost array ends. */
  void end() {
    int length = open[--depth];
    uneven |= lengths[depth] != UNKNOWN && lengths[depth] != length;
    lengths[depth] = length;
  }

  /** True as long as the outermost array has not ended. */
  boolean isOpen() {
    return depth > 0;
  }

  /** True if the values are flat, or nested as a shape says. */
  boolean fits(List<Integer> shape) {
    return deepest <= 1 || (isEven() && lengths().equals(shape));
  }

  private boolean isEven() {
    return !uneven && depthOfValues == deepest;
  }

  private List<Integer> lengths() {
    return IntStream.range(0, deepest).mapToObj(at -> lengths[at]).toList();
  }

  private void countItem() {
    if (depth > 0) {
      open[depth - 1]++;
    }
  }

  @Override
  public String toString() {
    return isEven() ? "arrays of " + lengths() : "arrays of unlike lengths";
  }
}
