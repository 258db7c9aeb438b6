package io.github.forecast4j.examples.compare;

import io.github.forecast4j.examples.compare.Task.Subject;
import io.github.forecast4j.examples.input.SeriesOptions;
import io.github.forecast4j.series.TimeSeries;
import java.nio.file.Path;
import java.util.List;

/**
 * The comparison on a user's own files, one model per file: parts by shares of the windows, a scale
 * taken from the rows of training and validation.
 *
 * @param files the files
 * @param reading how they become series, which channels to look at and to forecast
 * @param steps the window and the horizon
 * @param shares the shares of the windows for training and validation; the rest is for testing
 */
record FileProtocol(List<Path> files, SeriesOptions reading, Task.Steps steps, Split.Shares shares)
    implements Protocol {

  static final Task.Steps DEFAULT_STEPS = new Task.Steps(24, 1);

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public Outage outage() {
    return Outage.NONE;
  }

  @Override
  public List<Lesson> lessons() {
    return files.stream().map(file -> Lesson.alone(task(file))).toList();
  }

  private Task task(Path file) {
    TimeSeries read = reading.load(file);
    TimeSeries series = reading.fill(read);
    return Task.byShares(subject(file, series), series, shares).asRead(read);
  }

  private Subject subject(Path file, TimeSeries series) {
    List<String> targets = reading.targets().isEmpty() ? series.channels() : reading.targets();
    List<String> inputs = reading.inputs().isEmpty() ? targets : reading.inputs();
    return new Subject(name(file), inputs, targets, steps);
  }

  /** What a file is called: its name, or where it lies if another has the same name. */
  private String name(Path file) {
    long alike = files.stream().filter(other -> shortName(other).equals(shortName(file))).count();
    return alike > 1 ? file.toString() : shortName(file);
  }

  private static String shortName(Path file) {
    return file.getFileName().toString().replaceFirst("\\.csv$", "");
  }
}
