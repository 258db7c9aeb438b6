package io.github.forecast4j.examples.input;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.csv.CsvFormat;
import io.github.forecast4j.csv.CsvSeries;
import io.github.forecast4j.csv.EpochUnit;
import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.series.TimeStep;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
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
      converter = Quoted.Name.class,
      paramLabel = "CHANNEL",
      description =
          "Channels to forecast, by column name; one with a comma in double quotes, like"
              + " '\"a,b\",c'. Default: all.")
  private List<String> targets = List.of();

  @Option(
      names = "--inputs",
      split = ",",
      converter = Quoted.Name.class,
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
      names = "--time",
      paramLabel = "COLUMN",
      description = "The column of time stamps. Default: found out.")
  private @Nullable String time;

  @Option(
      names = "--id",
      paramLabel = "COLUMN",
      description = "The column that numbers the rows. Default: found out.")
  private @Nullable String id;

  @Option(
      names = "--epoch",
      paramLabel = "UNIT",
      description =
          "The unit of time stamps that are numbers: seconds, milliseconds, microseconds or"
              + " nanoseconds. Default: found out.")
  private @Nullable String epoch;

  @Option(
      names = "--start",
      paramLabel = "TIME",
      description =
          "Time of the row with id 0, or of the first row where there are no ids, like"
              + " 2023-10-09T00:00:00Z; goes with --step.")
  private @Nullable String start;

  @Option(
      names = "--step",
      paramLabel = "STEP",
      description =
          "Distance between rows, like PT10M, PT1H, P1D. Default: that of the time stamps.")
  private @Nullable String step;

  @Option(
      names = "--times",
      paramLabel = "FILE",
      description = "CSV that lists the time of every id, with columns id and time.")
  private @Nullable Path times;

  @Option(
      names = "--delimiter",
      paramLabel = "CHARACTER",
      description = "What parts cells. Default: found out.")
  private @Nullable Character delimiter;

  @Option(
      names = "--decimal",
      paramLabel = "MARK",
      description = "The decimal mark, . or ,. Default: found out.")
  private @Nullable Character decimal;

  @Option(
      names = "--time-pattern",
      paramLabel = "PATTERN",
      description = "How times are written, like 'dd.MM.yyyy HH:mm'. Default: found out.")
  private @Nullable String timePattern;

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

  /**
   * Reads a file with its gaps as they are. Numbered rows begin at number 0, so that parts are
   * counted alike whichever rows a file lacks.
   */
  public TimeSeries load(Path file) {
    requireDistinct("--targets", targets);
    requireDistinct("--inputs", inputs);
    TimeSeries series = CsvSeries.read(file, format());
    if (series.grid() instanceof IndexGrid index) {
      return from(-index.first(), series);
    }
    return start != null && series.grid() instanceof StampGrid grid
        ? from(-grid.offset(), series)
        : series;
  }

  /** Reads the channels of a forecaster from a file, with their gaps as they are. */
  public TimeSeries load(Path file, FittedForecaster forecaster) {
    if (!targets.isEmpty() || !inputs.isEmpty()) {
      throw new IllegalArgumentException(
          "a saved forecaster has its own channels; leave --targets and --inputs away");
    }
    Set<String> channels = new LinkedHashSet<>(forecaster.inputs());
    channels.addAll(forecaster.targets());
    return CsvSeries.read(file, format().withChannels(List.copyOf(channels)));
  }

  private static void requireDistinct(String option, List<String> names) {
    if (names.stream().distinct().count() != names.size()) {
      throw new IllegalArgumentException(
          "%s must name each channel once, was %s".formatted(option, names));
    }
  }

  private static TimeSeries from(long row, TimeSeries series) {
    if (row >= 0) {
      return series;
    }
    double[] missing = new double[Math.toIntExact(-row * series.channels().size())];
    Arrays.fill(missing, Double.NaN);
    return TimeSeries.of(series.grid().from(row), series.channels(), missing).append(series);
  }

  /** Treats the gaps of a series as the options say. */
  public TimeSeries fill(TimeSeries series) {
    return gaps.fill(series);
  }

  /** The same, and tells what was filled. */
  public TimeSeries fill(TimeSeries series, PrintStream progress) {
    TimeSeries filled = fill(series);
    Filling.of(series, filled).told().ifPresent(progress::println);
    return filled;
  }

  /** True if a file of holidays was named. */
  public boolean namesHolidays() {
    return holidays != null;
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
    if (delimiter != null) {
      format = format.withDelimiter(delimiter);
    }
    if (decimal != null) {
      format = format.withDecimal(decimal);
    }
    if (timePattern != null) {
      format = format.withTimePattern(timePattern);
    }
    if (times != null) {
      format = format.withTimes(times);
    }
    if (zone != null) {
      format = format.withZone(zone);
    }
    if (time != null) {
      format = format.withTimeColumn(time);
    }
    if (id != null) {
      format = format.withIdColumn(id);
    }
    if (epoch != null) {
      format = format.withEpoch(Choice.of(EpochUnit.class, "--epoch", epoch));
    }
    return withSteps(format);
  }

  private CsvFormat withSteps(CsvFormat format) {
    if (start == null) {
      return step == null ? format : format.withStep(TimeStep.parse(step));
    }
    if (step == null) {
      throw new IllegalArgumentException("--start goes with --step; give both");
    }
    return format.withGrid(StampGrid.of(stamp(start), TimeStep.parse(step)));
  }

  private static ZonedDateTime stamp(String text) {
    try {
      return ZonedDateTime.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "--start is a time with an offset, like 2023-10-09T00:00:00Z, was '" + text + "'", e);
    }
  }
}
