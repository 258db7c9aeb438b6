package io.github.forecast4j.neural;

import java.util.Arrays;
import java.util.List;

/** The bounds of hyper-parameters. */
final class Require {

  private Require() {}

  /** A whole number of something, at least one. */
  static int atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException("%s must be >= 1, was %d".formatted(name, value));
    }
    return value;
  }

  /** A finite number that is zero or more. */
  static double notNegative(String name, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("%s must be >= 0, was %s".formatted(name, value));
    }
    return value;
  }

  /** At least one whole number, each at least one. */
  static List<Integer> eachAtLeastOne(String name, int... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("%s need at least one value, were none".formatted(name));
    }
    Arrays.stream(values).forEach(value -> atLeastOne(name, value));
    return Arrays.stream(values).boxed().toList();
  }

  /** A finite number above zero. */
  static double positive(String name, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("%s must be > 0, was %s".formatted(name, value));
    }
    return value;
  }

  /** A share from zero to less than one. */
  static double share(String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException("%s must be >= 0 and < 1, was %s".formatted(name, value));
    }
    return value;
  }

  /** Enough training windows. */
  static void trainingWindows(String model, int fewest, int windows) {
    if (windows < fewest) {
      throw new IllegalArgumentException(
          "%s needs at least %d training windows, was %d".formatted(model, fewest, windows));
    }
  }
}
