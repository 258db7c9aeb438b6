package io.github.forecast4j.network;

/** What recurrent layers require of their weights. */
final class Recurrence {

  private Recurrence() {}

  /** Refuses weights whose shapes are not (gates * u, c) and (gates * u, u). */
  static void check(String layer, int gates, Matrix input, Matrix recurrent) {
    int rows = gates * recurrent.columns();
    if (input.rows() != rows || recurrent.rows() != rows) {
      throw new IllegalArgumentException(
          "%s with %d units needs %d rows of weights, was %d (input) and %d (recurrent)"
              .formatted(layer, recurrent.columns(), rows, input.rows(), recurrent.rows()));
    }
  }
}
