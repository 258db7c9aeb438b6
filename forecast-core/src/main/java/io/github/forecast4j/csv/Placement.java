package io.github.forecast4j.csv;

import io.github.forecast4j.series.TimeGrid;

/** Where the rows of a file stand on the grid of a series: the grid, and a place for each row. */
final class Placement {

  /** How many rows of gaps a file may need for each row it has before it is taken for a mistake. */
  private static final long MOST_GAPS_PER_ROW = 1_000;

  private final TimeGrid grid;
  private final int[] places;

  private Placement(TimeGrid grid, int[] places) {
    this.grid = grid;
    this.places = places;
  }

  /**
   * A placement in order of time.
   *
   * @param grid the grid whose row 0 is the first row of the file
   * @param places ascending from 0, one for each row of the file
   */
  static Placement of(CsvTable table, TimeGrid grid, long[] places) {
    int[] checked = new int[places.length];
    long most = Math.min(MOST_GAPS_PER_ROW * places.length, Integer.MAX_VALUE - 1);
    for (int i = 0; i < places.length; i++) {
      if (places[i] > most) {
        throw table.refuse(
            "%d rows would be spread over %d steps; is the step, or a time stamp, wrong?"
                .formatted(places.length, places[i]));
      }
      checked[i] = (int) places[i];
    }
    return new Placement(grid, checked);
  }

  TimeGrid grid() {
    return grid;
  }

  /** The rows of the series. */
  int length() {
    return places[places.length - 1] + 1;
  }

  /** The place of a row of the file among the rows of the series. */
  int place(int row) {
    return places[row];
  }
}
