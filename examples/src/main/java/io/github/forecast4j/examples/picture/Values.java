package io.github.forecast4j.examples.picture;

import java.util.Arrays;

/** Numbers in the order of their steps; NaN is a gap. */
public final class Values {

  private final double[] numbers;

  private Values(double[] numbers) {
    this.numbers = numbers;
  }

  /**
   * Takes a copy of numbers.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static Values of(double... numbers) {
    if (numbers.length == 0) {
      throw new IllegalArgumentException("a line must have >= 1 value, had 0");
    }
    return new Values(numbers.clone());
  }

  /** How many there are, at least 1. */
  public int size() {
    return numbers.length;
  }

  /** A copy of the numbers. */
  public double[] toArray() {
    return numbers.clone();
  }

  /** The smallest number that is finite, or NaN if none is. */
  double smallest() {
    return Arrays.stream(numbers).filter(Double::isFinite).min().orElse(Double.NaN);
  }

  /** The smallest number that is finite and above 0, or NaN if none is. */
  double smallestAboveZero() {
    return Arrays.stream(numbers).filter(x -> x > 0 && Double.isFinite(x)).min().orElse(Double.NaN);
  }

  /** The same numbers, with a least one in place of those below it; gaps stay. */
  Values atLeast(double least) {
    return new Values(Arrays.stream(numbers).map(x -> Math.max(least, x)).toArray());
  }

  /** The largest number that is finite, or NaN if none is. */
  double largest() {
    return Arrays.stream(numbers).filter(Double::isFinite).max().orElse(Double.NaN);
  }

  /** Where the smallest number is, counted from 0; 0 if none is finite. */
  int indexOfSmallest() {
    int best = 0;
    for (int i = 1; i < numbers.length; i++) {
      if (numbers[i] < numbers[best] || Double.isNaN(numbers[best])) {
        best = i;
      }
    }
    return best;
  }
}
