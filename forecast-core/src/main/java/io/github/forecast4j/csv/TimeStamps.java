package io.github.forecast4j.csv;

import io.github.forecast4j.csv.CsvTable.Row;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the time stamps of a column: text, or numbers since 1970. */
final class TimeStamps {

  private final CsvTable table;
  private final int column;
  private final CsvFormat format;

  TimeStamps(CsvTable table, int column, CsvFormat format) {
    this.table = table;
    this.column = column;
    this.format = format;
  }

  /** A time stamp for each row of the file, in its order. */
  List<ZonedDateTime> read() {
    Optional<EpochUnit> unit = format.epoch().or(this::unitOfFirst);
    return unit.isPresent() ? numbers(unit.get()) : texts();
  }

  private Optional<EpochUnit> unitOfFirst() {
    return format.timePattern().isPresent()
        ? Optional.empty()
        : wholeNumber(table.rows().get(0)).flatMap(EpochUnit::ofSize);
  }

  private Optional<Long> wholeNumber(Row row) {
    try {
      return Optional.of(Long.parseLong(row.cells().get(column)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private List<ZonedDateTime> numbers(EpochUnit unit) {
    ZoneId zone = format.zone().orElse(ZoneOffset.UTC);
    List<ZonedDateTime> stamps = new ArrayList<>();
    for (Row row : table.rows()) {
      stamps.add(
          wholeNumber(row)
              .filter(
                  n ->
                      format.epoch().isPresent()
                          || EpochUnit.ofSize(n).filter(unit::equals).isPresent())
              .flatMap(unit::instant)
              .map(instant -> instant.atZone(zone))
              .orElseThrow(
                  () ->
                      table.refuse(
                          row,
                          column,
                          ("is no time in %s since 1970, as the first row is; mend it, or name the"
                                  + " unit by CsvFormat.withEpoch(...)")
                              .formatted(unit))));
    }
    return stamps;
  }

  private List<ZonedDateTime> texts() {
    List<TemporalAccessor> parsed = new ArrayList<>();
    for (Row row : table.rows()) {
      parsed.add(
          TimeText.parse(row.cells().get(column), format)
              .orElseThrow(
                  () ->
                      table.refuse(
                          row,
                          column,
                          "is no time stamp; write it like 2023-10-09T14:30:00Z or 2023-10-09, or"
                              + " say how it is written by CsvFormat.withTimePattern(...) or"
                              + " withEpoch(...)")));
    }
    ZoneId zone = format.zone().orElseGet(() -> commonOffset(parsed));
    LocalTimes local = new LocalTimes(table, column, zone);
    List<ZonedDateTime> stamps = new ArrayList<>();
    for (int i = 0; i < parsed.size(); i++) {
      stamps.add(
          parsed.get(i) instanceof OffsetDateTime time
              ? time.atZoneSameInstant(zone)
              : local.resolve(i, (LocalDateTime) parsed.get(i)));
    }
    local.check(stamps);
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
}
