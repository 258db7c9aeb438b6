package io.github.forecast4j.examples.report;

import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.TimeGrid;
import java.util.ArrayList;
import java.util.List;

/**
 * Where rows stand: at seconds since 1970, or at the numbers of an index. Written as a first place
 * and runs of equal steps, which is short for regular rows and exact for all.
 *
 * @param grid the grid
 */
record Timeline(TimeGrid grid) {

  /** Writes the places of some rows. */
  void write(Json json, int... rows) {
    json.integer("first", place(rows[0])).pairs("runs", runs(rows));
  }

  /** The place of a row, which may lie past the end. */
  long place(int row) {
    return grid.stamp(row).map(stamp -> stamp.toEpochSecond()).orElseGet(() -> index(row));
  }

  /** The name of the zone that the clock is read in; empty on a bare index. */
  String zone() {
    return grid.stamp(0).map(stamp -> stamp.getZone().getId()).orElse("");
  }

  private long index(int row) {
    return ((IndexGrid) grid).first() + row;
  }

  private List<long[]> runs(int... rows) {
    List<long[]> runs = new ArrayList<>();
    long before = place(rows[0]);
    for (int i = 1; i < rows.length; i++) {
      long place = place(rows[i]);
      extend(runs, place - before);
      before = place;
    }
    return runs;
  }

  private static void extend(List<long[]> runs, long step) {
    int last = runs.size() - 1;
    if (last >= 0 && runs.get(last)[1] == step) {
      runs.get(last)[0]++;
    } else {
      runs.add(new long[] {1, step});
    }
  }
}
