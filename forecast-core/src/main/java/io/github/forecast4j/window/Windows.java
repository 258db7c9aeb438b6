package io.github.forecast4j.window;

import io.github.forecast4j.series.TimeSeries;
import java.util.Arrays;
import java.util.Objects;

/**
 * The places where a series can be cut into w window steps and the h steps that follow. A window is
 * named by the row of its first target:
 *
 * <pre>{@code
 * row      0  1  2  3  4  5  6  7       w = 3, h = 2
 *         [w  w  w][h  h]               firstTarget(0) = 3
 *            [w  w  w][h  h]            firstTarget(1) = 4
 *               [w  w  w][h  h]         firstTarget(2) = 5
 *                  [w  w  w][h  h]      firstTarget(3) = 6
 * }</pre>
 *
 * <p>A window that would lie over a gap in any channel is left out and counted. Immutable.
 */
public final class Windows {

  private final int window;
  private final int horizon;
  private final int[] firstTargets;
  private final int leftOut;

  private Windows(int window, int horizon, int[] firstTargets, int leftOut) {
    this.window = window;
    this.horizon = horizon;
    this.firstTargets = firstTargets;
    this.leftOut = leftOut;
  }

  /**
   * All windows of a series, in order of time.
   *
   * @param window w, at least 1
   * @param horizon h, at least 1
   * @throws IllegalArgumentException if one of them is less than 1
   */
  public static Windows of(TimeSeries series, int window, int horizon) {
    requireSteps("window", window);
    requireSteps("horizon", horizon);
    long span = (long) window + horizon;
    int places = (int) Math.max(0, series.length() - span + 1);
    int[] found = new int[places];
    int count = 0;
    int clean = 0;
    for (int row = 0; row < series.length(); row++) {
      clean = series.hasGap(row) ? 0 : clean + 1;
      if (clean >= span) {
        found[count++] = row - horizon + 1;
      }
    }
    return new Windows(window, horizon, Arrays.copyOf(found, count), places - count);
  }

  private static void requireSteps(String name, int steps) {
    if (steps < 1) {
      throw new IllegalArgumentException(name + " must be >= 1 step, was " + steps);
    }
  }

  /** The window steps w. */
  public int window() {
    return window;
  }

  /** The steps h that follow a window. */
  public int horizon() {
    return horizon;
  }

  /** The number of windows n. */
  public int count() {
    return firstTargets.length;
  }

  /** The windows that were left out because a gap lies in them or in what follows. */
  public int leftOut() {
    return leftOut;
  }

  /**
   * The row of a window's first target; its steps are the w rows before.
   *
   * @param index the window, 0 to n - 1
   */
  public int firstTarget(int index) {
    return firstTargets[index];
  }

  /** The row after the last target of these windows; 0 if there are none. */
  public int endRow() {
    return count() == 0 ? 0 : firstTargets[count() - 1] + horizon;
  }

  /**
   * The windows from one (included) to another (excluded), none of which counts as left out.
   *
   * @throws IndexOutOfBoundsException if they are not within these windows
   */
  public Windows range(int from, int to) {
    Objects.checkFromToIndex(from, to, count());
    return new Windows(window, horizon, Arrays.copyOfRange(firstTargets, from, to), 0);
  }

  @Override
  public String toString() {
    return "%d windows of %d to %d steps, %d left out over gaps"
        .formatted(count(), window, horizon, leftOut);
  }
}
