package io.github.forecast4j.csv;

import io.github.forecast4j.series.TimeGrid;

/** Where the rows of a file stand on the grid of a series: the grid, and a place for each row. */
final class Placement {

  /** How many rows of gaps a file may need for each row it has before it is taken for a mistake. */
  private static final long MOST_GAPS_PER_ROW = 1_000;

  private final TimeGrid grid;
  private final int[] places;
  private final int length;

  private Placement(TimeGrid grid, int[] places, int length) {
    this.grid = grid;
    this.places = places;
    this.length = length;
  }

  /**
   * A placement of rows in any order.
   *
   * @param grid the grid whose row 0 is the first of the series
   * @param places from 0, one for each row of the file, no two alike
   * @param leastLength the rows that the series has at least
   */
  static Placement of(CsvTable table, TimeGrid grid, long[] places, int leastLength) {
    int[] checked = new int[places.length];
    int length = leastLength;
    long most = Math.min(MOST_GAPS_PER_ROW * places.length, Integer.MAX_VALUE - 1);
    for (int i = 0; i < places.length; i++) {
      if (places[i] > most) {
        throw table.refuse(
            "%d rows would be spread over %d steps; is the step, or a time stamp, wrong?"
                .formatted(places.length, places[i]));
      }
      checked[i] = (int) places[i];
      length = Math.max(length, checked[i] + 1);
    }
    return new Placement(grid, checked, length);
  }

  TimeGrid grid() {
    return grid;
  }

  /** The rows of the series. */
  int length() {
    return length;
  }

  /** The place of a row of the file among the rows of the series. */
  int place(int row) {
    return places[row];
  }
}
