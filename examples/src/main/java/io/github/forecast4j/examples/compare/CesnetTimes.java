package io.github.forecast4j.examples.compare;

import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * The times that ids stand for, {@code id_time,time}, one for every step from id 0 on.
 *
 * @param grid the time stamps, read where the network is
 * @param rows the number of steps
 */
record CesnetTimes(TimeGrid grid, int rows) {

  private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

  static CesnetTimes read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      OffsetDateTime first = time(lines.get(1));
      Duration step = Duration.between(first, time(lines.get(2)));
      StampGrid grid = StampGrid.of(first.atZoneSameInstant(PRAGUE), new TimeStep(step));
      return new CesnetTimes(grid, lines.size() - 1);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static OffsetDateTime time(String line) {
    return OffsetDateTime.parse(line.substring(line.indexOf(',') + 1).replace(' ', 'T'));
  }
}
