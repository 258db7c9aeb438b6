package io.github.forecast4j.examples.compare;

import io.github.forecast4j.examples.input.Filling;
import io.github.forecast4j.examples.report.Gaps;
import io.github.forecast4j.scale.FittedScaler;
import io.github.forecast4j.scale.Scaler;
import io.github.forecast4j.scale.SeriesScaling;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.window.Windows;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One series to be forecast: which channels, which windows, in which parts, on which scale. Models
 * are given scaled values, as the protocol says; scores are taken on that scale and in raw units.
 */
final class Task {

  /**
   * What a task is about.
   *
   * @param series the name of the series
   * @param inputs the channels to look at
   * @param targets the channels to forecast
   * @param steps the window and the horizon
   */
  record Subject(String series, List<String> inputs, List<String> targets, Steps steps) {

    /** The names that a sentence can hold. */
    private static final int FEW = 3;

    /** The targets in a few words: all names of a few, the first names of many. */
    String targetsInShort() {
      int more = targets.size() - FEW;
      return more <= 1
          ? String.join(", ", targets)
          : "%s and %d more".formatted(String.join(", ", targets.subList(0, FEW)), more);
    }

    /** All channels, each once. */
    List<String> channels() {
      return Stream.concat(inputs.stream(), targets.stream()).distinct().toList();
    }
  }

  /** The window steps and the horizon steps. */
  record Steps(int window, int horizon) {}

  /** The windows of a series, and how they are split in time. */
  record Parts(Windows windows, Split split) {

    /** The row after the last target of the training windows. */
    int trainingRows() {
      return windows.range(0, split.training()).endRow();
    }

    /** The row after the last target of the training and validation windows. */
    int knownRows() {
      return windows.range(0, split.beforeTest()).endRow();
    }
  }

  /**
   * The scale of a protocol.
   *
   * @param scaler the kind
   * @param rows the rows, from the first, that it is learned from
   */
  record Scale(Scaler scaler, int rows) {}

  /** A series as it was read, and with its gaps filled. */
  private record Recording(TimeSeries read, TimeSeries filled) {

    Filling from(int row) {
      return Filling.of(read.slice(row, read.length()), filled.slice(row, filled.length()));
    }
  }

  private final Subject subject;
  private final Parts parts;
  private final Recording recording;
  private final TimeSeries raw;
  private final Scale scale;
  private final SeriesScaling scaling;
  private final TimeSeries scaled;

  private Task(Subject subject, Parts parts, Recording recording, Scale scale) {
    this.subject = subject;
    this.parts = parts;
    this.recording = recording;
    this.raw = recording.filled();
    this.scale = scale;
    this.scaling = SeriesScaling.fit(scale.scaler(), raw.slice(0, scale.rows()));
    this.scaled = scaling.scale(raw);
  }

  /**
   * A task.
   *
   * @param raw the series, with the subject's channels at least
   */
  static Task of(Subject subject, TimeSeries raw, Parts parts, Scale scale) {
    TimeSeries chosen = raw.select(subject.channels());
    return new Task(subject, parts, new Recording(chosen, chosen), scale);
  }

  /** The same task, which tells the gaps that its series had before they were filled. */
  Task asRead(TimeSeries unfilled) {
    TimeSeries read = unfilled.select(raw.channels());
    return new Task(subject, parts, new Recording(read, raw), scale);
  }

  /**
   * A task in parts by shares of the windows, on a min-max scale of the rows before the test part.
   *
   * @throws IllegalArgumentException if the windows do not suffice for a training and a test part
   */
  static Task byShares(Subject subject, TimeSeries raw, Split.Shares shares) {
    TimeSeries chosen = raw.select(subject.channels());
    Windows windows = Windows.of(chosen, subject.steps().window(), subject.steps().horizon());
    Parts parts = new Parts(windows, shares.of(windows.count()));
    chosen.channels().forEach(channel -> requireValues(subject.series(), chosen, channel));
    if (parts.split().training() < 1 || parts.split().beforeTest() >= windows.count()) {
      throw new IllegalArgumentException(
          ("%s: of %d windows without a gap in %d rows, %d are to learn from and %d to judge by, and"
                  + " both need one; give more rows, fill gaps by --gaps, or choose a smaller"
                  + " --window or other shares by --split")
              .formatted(
                  subject.series(),
                  windows.count(),
                  raw.length(),
                  parts.split().training(),
                  windows.count() - parts.split().beforeTest()));
    }
    return of(subject, chosen, parts, new Scale(Scaler.minMax(), parts.knownRows()));
  }

  private static void requireValues(String name, TimeSeries series, String channel) {
    if (Arrays.stream(series.values(channel)).allMatch(Double::isNaN)) {
      throw new IllegalArgumentException(
          "%s: channel '%s' has no value; leave it out of --targets and --inputs"
              .formatted(name, channel));
    }
  }

  Subject subject() {
    return subject;
  }

  Split split() {
    return parts.split();
  }

  /** The row after the last that is learned from. */
  int trainingRows() {
    return parts.trainingRows();
  }

  /** The protocol's scale. */
  Scale scale() {
    return scale;
  }

  /** What the series lacked when it was read. */
  Gaps gaps() {
    return Gaps.of(recording.read());
  }

  /** How many rows were filled. */
  Filling filling() {
    return recording.from(0);
  }

  /** How many of the rows to judge by were filled. */
  Filling filledToJudge() {
    return recording.from(parts.knownRows());
  }

  /** The series in raw units. */
  TimeSeries raw() {
    return raw;
  }

  /** The series on the protocol's scale. */
  TimeSeries scaled() {
    return scaled;
  }

  /** The way from the protocol's scale back to raw units. */
  FittedScaler scaler(String channel) {
    return scaling.scaler(raw.channelIndex(channel));
  }

  /** The rows that may be learned from and chosen by. */
  TimeSeries known(Track.Units units) {
    return (units == Track.Units.RAW ? raw : scaled).slice(0, parts.knownRows());
  }

  /** The windows that come before those to judge by. */
  Windows before() {
    return parts.windows().range(0, split().beforeTest());
  }

  /** The windows to judge by. */
  Windows test() {
    return parts.windows().range(split().beforeTest(), parts.windows().count());
  }

  /** The rows of the first targets of the windows to judge by. */
  IntStream testRows() {
    Windows test = test();
    return IntStream.range(0, test.count()).map(test::firstTarget);
  }

  /** The windows that a gap rules out. */
  int windowsLeftOut() {
    return parts.windows().leftOut();
  }
}
