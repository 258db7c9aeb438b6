package io.github.forecast4j.examples.input;

import io.github.forecast4j.csv.CsvFormat;
import io.github.forecast4j.csv.CsvSeries;
import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.series.TimeStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a CSV file becomes a series: its channels, its time, its gaps. */
public final class SeriesOptions {

  @Option(
      names = "--targets",
      split = ",",
      paramLabel = "CHANNEL",
      description = "Channels to forecast, by column name. Default: all.")
  private List<String> targets = List.of();

  @Option(
      names = "--inputs",
      split = ",",
      paramLabel = "CHANNEL",
      description = "Channels to look at. Default: the targets.")
  private List<String> inputs = List.of();

  @Option(
      names = "--gaps",
      paramLabel = "RULE",
      description =
          "What to do with missing rows and cells: ${COMPLETION-CANDIDATES}. Default: skip.")
  private GapRule gaps = GapRule.skip;

  @Option(
      names = "--start",
      paramLabel = "TIME",
      description = "Time of the row with id 0, like 2023-10-09T00:00:00Z; goes with --step.")
  private @Nullable OffsetDateTime start;

  @Option(
      names = "--step",
      paramLabel = "STEP",
      description = "Distance between rows, like PT10M, PT1H, P1D; goes with --start.")
  private @Nullable String step;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Zone the calendar is read in, like Europe/Prague. Default: the file's.")
  private @Nullable ZoneId zone;

  @Option(
      names = "--holidays",
      paramLabel = "FILE",
      description = "CSV with a column Date: days that the calendar flags.")
  private @Nullable Path holidays;

  /** Options to be filled in from a command line. */
  public SeriesOptions() {}

  /** The channels to look at; empty for the targets. */
  public List<String> inputs() {
    return inputs;
  }

  /** The channels to forecast; empty for all. */
  public List<String> targets() {
    return targets;
  }

  /** Reads a file with its gaps as they are. */
  public TimeSeries load(Path file) {
    return CsvSeries.read(file, format());
  }

  /** Treats the gaps of a series as the options say. */
  public TimeSeries fill(TimeSeries series) {
    return gaps.fill(series);
  }

  /** The days to flag. */
  public Set<LocalDate> holidays() {
    try {
      return holidays == null ? Set.of() : HolidayFile.read(holidays);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + holidays + ": " + e.getMessage(), e);
    }
  }

  private CsvFormat format() {
    CsvFormat format = CsvFormat.DETECT;
    if (!targets.isEmpty()) {
      format =
          format.withChannels(Stream.concat(inputs.stream(), targets.stream()).distinct().toList());
    }
    if (zone != null) {
      format = format.withZone(zone);
    }
    return start == null && step == null ? format : format.withGrid(grid());
  }

  private StampGrid grid() {
    if (start == null || step == null) {
      throw new IllegalArgumentException("--start and --step go together; give both");
    }
    return StampGrid.of(start.toZonedDateTime(), TimeStep.parse(step));
  }
}
