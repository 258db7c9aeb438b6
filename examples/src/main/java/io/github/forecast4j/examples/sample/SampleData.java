package io.github.forecast4j.examples.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sample: a folder of generated series that programs read like the real set.
 *
 * <pre>
 * institution-0-daily.csv            18 statistics and the time stamp, 280 days
 * ip-daily/1001.csv to 1004.csv      18 statistics, 280 days
 * ip-hourly/1001.csv                 the same address hour by hour; its days are sums of these
 * times/times_1_day.csv              time stamps of the days
 * times/times_1_hour.csv             time stamps of the hours
 * times/weekends_and_holidays.csv    days off
 * README.md                          what this is
 * </pre>
 *
 * <p>The same version writes the same bytes on every machine.
 */
public final class SampleData {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssxxx", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path folder;

  private SampleData(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes the sample.
   *
   * @param folder where to; made if it is missing, its files of the same names are replaced
   * @throws UncheckedIOException if the folder cannot be written
   */
  public static void write(Path folder) {
    SampleData sample = new SampleData(folder);
    sample.writeTimes();
    sample.write("institution-0-daily.csv", stamped(days(SampleSeries.INSTITUTION)));
    for (SampleSeries address : SampleSeries.ADDRESSES) {
      sample.write("ip-daily/" + address.id() + ".csv", lines(days(address)));
    }
    sample.write("ip-hourly/1001.csv", lines(hours(SampleSeries.OFFICE)));
    sample.write("README.md", SampleReadme.lines());
  }

  private static SortedMap<Integer, Traffic> hours(SampleSeries series) {
    return TrafficModel.hours(series.habits(), series.seed());
  }

  private static SortedMap<Integer, Traffic> days(SampleSeries series) {
    return TrafficModel.days(hours(series));
  }

  private void writeTimes() {
    write("times/times_1_day.csv", times(Study.DAYS, day -> STAMP.format(Study.day(day))));
    write("times/times_1_hour.csv", times(Study.HOURS, hour -> STAMP.format(Study.hour(hour))));
    write("times/weekends_and_holidays.csv", daysOff());
  }

  private static List<String> times(int steps, IntFunction<String> stamp) {
    Stream<String> lines =
        IntStream.range(0, steps).mapToObj(step -> step + "," + stamp.apply(step));
    return Stream.concat(Stream.of(CesnetColumns.STEP + ",time"), lines).toList();
  }

  private static List<String> daysOff() {
    Stream<String> lines =
        Study.dates().stream()
            .filter(Holidays::isFree)
            .map(date -> date + (Holidays.isWeekend(date) ? ",Weekend" : ",Holiday"));
    return Stream.concat(Stream.of("Date,Type"), lines).toList();
  }

  private static List<String> lines(SortedMap<Integer, Traffic> steps) {
    List<String> lines = new ArrayList<>();
    lines.add(CesnetColumns.header());
    steps.forEach((step, traffic) -> lines.add(CesnetColumns.line(step, traffic)));
    return lines;
  }

  private static List<String> stamped(SortedMap<Integer, Traffic> days) {
    List<String> lines = new ArrayList<>();
    lines.add(CesnetColumns.header() + ",time");
    days.forEach(
        (day, traffic) ->
            lines.add(CesnetColumns.line(day, traffic) + "," + STAMP.format(Study.day(day))));
    return lines;
  }

  private void write(String name, List<String> lines) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
