package io.github.forecast4j.encode;

import java.util.Arrays;

/** What is said of a series as a whole: numbers that are the same in all its windows. Immutable. */
public final class Traits {

  /** Nothing said. */
  public static final Traits NONE = new Traits(new double[0]);

  private final double[] values;

  private Traits(double[] values) {
    this.values = values;
  }

  /**
   * Numbers, in the order of {@link Encoder#traits()}.
   *
   * @throws IllegalArgumentException if one is not finite
   */
  public static Traits of(double... values) {
    if (!Arrays.stream(values).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "static features must be finite, was " + Arrays.toString(values));
    }
    return new Traits(values.clone());
  }

  /** These, and others after them. */
  public Traits and(double... more) {
    double[] all = Arrays.copyOf(values, values.length + more.length);
    System.arraycopy(more, 0, all, values.length, more.length);
    return of(all);
  }

  /** How many there are. */
  public int count() {
    return values.length;
  }

  /** A copy of the numbers. */
  public double[] toArray() {
    return values.clone();
  }

  double value(int trait) {
    return values[trait];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Traits traits && Arrays.equals(values, traits.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
