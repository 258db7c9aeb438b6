package io.github.forecast4j.csv;

import io.github.forecast4j.csv.CsvTable.Row;
import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeStep;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Places rows by their time stamps: infers the step and verifies that every row stands on it. */
final class TimeColumn {

  private final CsvTable table;
  private final int column;

  TimeColumn(CsvTable table, int column) {
    this.table = table;
    this.column = column;
  }

  /**
   * The placement by the column's stamps.
   *
   * @param zone the zone to read the calendar in; empty for the stamps' own offset, or UTC
   */
  Placement place(Optional<ZoneId> zone) {
    List<ZonedDateTime> stamps = stamps(zone);
    requireAscending(stamps);
    TimeStep step = StepInference.infer(stamps);
    StampGrid grid = StampGrid.of(stamps.get(0), step);
    long[] places = new long[stamps.size()];
    for (int i = 1; i < places.length; i++) {
      places[i] = StepInference.stepsTo(grid, stamps.get(i));
      if (!grid.at(places[i]).isEqual(stamps.get(i)) || places[i] == places[i - 1]) {
        throw table.refuse(
            table.rows().get(i),
            column,
            ("does not stand a whole number of steps of %s after the first time stamp, %s;"
                    + " mend it, or name the zone that it keeps time in by withZone, or number the"
                    + " rows in an id column and give start and step by withGrid")
                .formatted(step, stamps.get(0)));
      }
    }
    return Placement.of(table, grid, places);
  }

  private List<ZonedDateTime> stamps(Optional<ZoneId> zone) {
    List<TemporalAccessor> parsed = new ArrayList<>();
    for (Row row : table.rows()) {
      parsed.add(
          TimeText.parse(row.cells().get(column))
              .orElseThrow(
                  () ->
                      table.refuse(
                          row,
                          column,
                          "is no time stamp; write it like 2023-10-09T14:30:00Z or 2023-10-09")));
    }
    ZoneId reading = zone.orElseGet(() -> commonOffset(parsed));
    List<ZonedDateTime> stamps = new ArrayList<>();
    for (TemporalAccessor time : parsed) {
      stamps.add(
          time instanceof OffsetDateTime offset
              ? offset.atZoneSameInstant(reading)
              : ((LocalDateTime) time).atZone(reading));
    }
    return stamps;
  }

  /** The offset that all stamps share, or UTC. */
  private static ZoneId commonOffset(List<TemporalAccessor> times) {
    List<ZoneOffset> offsets =
        times.stream()
            .filter(OffsetDateTime.class::isInstance)
            .map(time -> ((OffsetDateTime) time).getOffset())
            .distinct()
            .toList();
    return offsets.size() == 1 ? offsets.get(0) : ZoneOffset.UTC;
  }

  private void requireAscending(List<ZonedDateTime> stamps) {
    for (int i = 1; i < stamps.size(); i++) {
      if (!stamps.get(i).isAfter(stamps.get(i - 1))) {
        throw table.refuse(
            table.rows().get(i),
            column,
            "must be later than the time stamp before it; sort the rows, each time once");
      }
    }
  }
}
