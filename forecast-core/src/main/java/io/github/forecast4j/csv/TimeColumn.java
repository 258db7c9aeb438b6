package io.github.forecast4j.csv;

import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeStep;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Places rows by their time stamps, in whatever order they stand: infers the step and verifies that
 * every row stands on it.
 */
final class TimeColumn {

  private final CsvTable table;
  private final int column;
  private final List<ZonedDateTime> stamps;

  private TimeColumn(CsvTable table, int column, List<ZonedDateTime> stamps) {
    this.table = table;
    this.column = column;
    this.stamps = stamps;
  }

  /** The placement by a column's stamps. */
  static Placement place(CsvTable table, int column, CsvFormat format) {
    List<ZonedDateTime> stamps = new TimeStamps(table, column, format).read();
    return new TimeColumn(table, column, stamps).place(format);
  }

  private Placement place(CsvFormat format) {
    int[] order =
        IntStream.range(0, stamps.size())
            .boxed()
            .sorted(Comparator.comparing(row -> stamps.get(row).toInstant()))
            .mapToInt(row -> row)
            .toArray();
    refuseRepetition(order);
    List<ZonedDateTime> sorted = IntStream.of(order).mapToObj(stamps::get).toList();
    if (sorted.size() < 2 && format.step().isEmpty()) {
      throw table.refuse("one time stamp does not tell a step; say it by CsvFormat.withStep(...)");
    }
    TimeStep step = format.step().orElseGet(() -> StepInference.infer(sorted));
    StampGrid grid = StepInference.grid(sorted, step);
    long[] places = new long[order.length];
    for (int i = 1; i < order.length; i++) {
      places[order[i]] = StepInference.stepsTo(grid, sorted.get(i));
      requireOnGrid(grid, order[i], places[order[i]]);
    }
    return Placement.of(table, grid, places, 0);
  }

  private void refuseRepetition(int[] order) {
    for (int i = 1; i < order.length; i++) {
      if (stamps.get(order[i]).isEqual(stamps.get(order[i - 1]))) {
        int later = Math.max(order[i], order[i - 1]);
        int earlier = Math.min(order[i], order[i - 1]);
        throw table.refuse(
            table.rows().get(later),
            column,
            "is the time of line %d too; keep one row for each time%s"
                .formatted(table.rows().get(earlier).line(), unlessClocksWentBack(later)));
      }
    }
  }

  /** Local times come twice where clocks go back; who has many rows of a day may have such. */
  private String unlessClocksWentBack(int row) {
    boolean local = stamps.get(row).getZone().equals(ZoneOffset.UTC) && !stepsAreDays();
    return local
        ? ", or if clocks went back there, name their zone by CsvFormat.withZone(...)"
        : "";
  }

  private boolean stepsAreDays() {
    return stamps.stream()
        .allMatch(stamp -> stamp.toLocalTime().equals(stamps.get(0).toLocalTime()));
  }

  private void requireOnGrid(StampGrid grid, int row, long place) {
    if (!grid.at(place).isEqual(stamps.get(row))) {
      throw table.refuse(
          table.rows().get(row),
          column,
          ("does not stand a whole number of steps of %s after the first time stamp, %s; mend it,"
                  + " or name the zone that it keeps time in by CsvFormat.withZone, or the step by"
                  + " withStep, or number the rows in an id column and give start and step by"
                  + " withGrid or the stamps by withTimes")
              .formatted(grid.step(), grid.at(0)));
    }
  }
}
