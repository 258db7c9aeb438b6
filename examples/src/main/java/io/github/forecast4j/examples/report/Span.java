package io.github.forecast4j.examples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Rows that follow each other.
 *
 * @param from the first
 * @param to the row after the last
 */
public record Span(int from, int to) {

  /** The longest stretches of rows, of those from 0 to a count, that pass a test. */
  public static List<Span> where(int rows, IntPredicate test) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (int row = 0; row <= rows; row++) {
      if (row == rows || !test.test(row)) {
        if (row > from) {
          spans.add(new Span(from, row));
        }
        from = row + 1;
      }
    }
    return spans;
  }

  /** How many there are. */
  int length() {
    return to - from;
  }
}
