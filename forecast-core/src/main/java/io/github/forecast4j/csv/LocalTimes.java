package io.github.forecast4j.csv;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives local times their offset. An hour that the clock repeats must stand twice, in rows that
 * ascend: the first time before the clock is set back, the second time after. An hour that the
 * clock skips does not exist. Where all stamps have the same time of day neither matters, and the
 * clock's own rule holds: the earlier offset, and later by what is skipped.
 */
final class LocalTimes {

  private final CsvTable table;
  private final int column;
  private final ZoneId zone;

  /** The row of every repeated time that has stood once so far. */
  private final Map<LocalDateTime, Integer> once = new HashMap<>();

  private final Set<LocalTime> timesOfDay = new HashSet<>();
  private int skipped = -1;
  private boolean repeated;

  LocalTimes(CsvTable table, int column, ZoneId zone) {
    this.table = table;
    this.column = column;
    this.zone = zone;
  }

  /** The time of a row in the zone. */
  ZonedDateTime resolve(int row, LocalDateTime time) {
    timesOfDay.add(time.toLocalTime());
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
    if (offsets.isEmpty()) {
      skipped = row;
    } else if (offsets.size() > 1) {
      repeated = true;
      if (once.remove(time) != null) {
        return ZonedDateTime.ofLocal(time, zone, offsets.get(1));
      }
      once.put(time, row);
    }
    return time.atZone(zone);
  }

  /** Refuses what the resolved times leave in doubt. */
  void check(List<ZonedDateTime> stamps) {
    if ((skipped < 0 && !repeated) || timesOfDay.size() == 1) {
      return;
    }
    if (skipped >= 0) {
      throw refuse(skipped, "does not exist in %s, where the clock skips it");
    }
    once.values().stream()
        .min(Integer::compare)
        .ifPresent(
            row -> {
              throw refuse(
                  row, "comes twice in %s, where the clock is set back, but stands here once");
            });
    for (int i = 1; i < stamps.size(); i++) {
      if (!stamps.get(i).isAfter(stamps.get(i - 1))) {
        throw refuse(
            i,
            "is not later than the row before; where the clock of %s is set back only the order"
                + " tells times apart");
      }
    }
  }

  private CsvException refuse(int row, String rule) {
    return table.refuse(
        table.rows().get(row),
        column,
        rule.formatted(zone) + "; write times with their offset, or in UTC");
  }
}
