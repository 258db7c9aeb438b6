package io.github.forecast4j.csv;

import io.github.forecast4j.series.SeriesGroup;
import io.github.forecast4j.series.TimeSeries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The series of a folder, one for each file {@code *.csv} or {@code *.csv.gz} directly in it, by
 * the file's name without its ending, in alphabetical order. Folders are passed over, whatever
 * their names; a name that both {@code a.csv} and {@code a.csv.gz} have is refused. A folder of
 * CESNET-TimeSeries24 is one call:
 *
 * <pre>{@code
 * CsvFolder.read(
 *     data.resolve("ip-hourly"),
 *     CsvFormat.DETECT.withTimes(data.resolve("times/times_1_hour.csv")));
 * }</pre>
 *
 * @param series the series that could be read
 * @param refused why the others could not, by name
 */
public record CsvFolder(Map<String, TimeSeries> series, Map<String, CsvException> refused) {

  /** Copies the maps, keeping their order. */
  public CsvFolder {
    series = Collections.unmodifiableMap(new LinkedHashMap<>(series));
    refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
  }

  /**
   * Reads all files of a form. One that is refused does not keep the others from being read.
   *
   * @throws CsvException if there is no such file, or the format's file of times is refused
   * @throws UncheckedIOException if the folder or a file cannot be read
   */
  public static CsvFolder read(Path folder, CsvFormat format) {
    Optional<TimesFile> times = CsvSeries.times(format);
    Map<String, TimeSeries> series = new LinkedHashMap<>();
    Map<String, CsvException> refused = new LinkedHashMap<>();
    for (Map.Entry<String, List<Path>> files : files(folder).entrySet()) {
      try {
        series.put(
            files.getKey(), CsvSeries.read(CsvSource.of(only(files.getValue())), format, times));
      } catch (CsvException e) {
        refused.put(files.getKey(), e);
      }
    }
    return new CsvFolder(series, refused);
  }

  /**
   * The series as a group to be learned by one model.
   *
   * @throws IllegalArgumentException if none could be read
   */
  public SeriesGroup group() {
    return SeriesGroup.of(series);
  }

  /** The files by the names of their series. */
  private static Map<String, List<Path>> files(Path folder) {
    Map<String, List<Path>> files = new LinkedHashMap<>();
    try (Stream<Path> entries = Files.list(folder)) {
      entries
          .filter(file -> !name(file).isEmpty() && Files.isRegularFile(file))
          .sorted()
          .forEach(file -> files.computeIfAbsent(name(file), n -> new ArrayList<>()).add(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder + ": " + e.getMessage(), e);
    }
    if (files.isEmpty()) {
      throw new CsvException(folder.toString(), "there is no file *.csv or *.csv.gz");
    }
    return files;
  }

  private static Path only(List<Path> alike) {
    Path first = alike.get(0);
    if (alike.size() > 1) {
      throw new CsvException(
          first.toString(),
          "%s is of the same name, and a series has one file; rename or remove one of them"
              .formatted(alike.get(1).getFileName()));
    }
    return first;
  }

  /** The name of a file without its ending; empty if it has another one. */
  private static String name(Path file) {
    String name = file.getFileName().toString();
    for (String ending : List.of(".csv", ".csv.gz")) {
      if (name.endsWith(ending)) {
        return name.substring(0, name.length() - ending.length());
      }
    }
    return "";
  }
}
