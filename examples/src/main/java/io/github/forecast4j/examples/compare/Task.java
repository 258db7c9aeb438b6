package io.github.forecast4j.examples.compare;

import io.github.forecast4j.examples.report.Gaps;
import io.github.forecast4j.scale.FittedScaler;
import io.github.forecast4j.scale.Scaler;
import io.github.forecast4j.scale.SeriesScaling;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.window.Windows;
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
  record Subject(String series, List<String> inputs, List<String> targets, Steps steps) {}

  /** The window steps and the horizon steps. */
  record Steps(int window, int horizon) {}

  private final Subject subject;
  private final Windows windows;
  private final Split split;
  private final TimeSeries raw;
  private final SeriesScaling scaling;
  private final TimeSeries scaled;
  private final Gaps gaps;

  private Task(
      Subject subject,
      Windows windows,
      Split split,
      TimeSeries raw,
      SeriesScaling scaling,
      Gaps gaps) {
    this.subject = subject;
    this.windows = windows;
    this.split = split;
    this.raw = raw;
    this.scaling = scaling;
    this.scaled = scaling.scale(raw);
    this.gaps = gaps;
  }

  /**
   * A task on a min-max scale.
   *
   * @param raw the series, with the subject's channels at least
   * @param windows its windows
   * @param scaleRows the rows, from the first, whose range the scale is taken from
   */
  static Task of(Subject subject, TimeSeries raw, Windows windows, Split split, int scaleRows) {
    TimeSeries chosen = raw.select(channels(subject));
    SeriesScaling scaling = SeriesScaling.fit(Scaler.minMax(), chosen.slice(0, scaleRows));
    return new Task(subject, windows, split, chosen, scaling, Gaps.of(chosen));
  }

  /** The same task on a series whose gaps, before they were filled, were those of another. */
  Task asRead(TimeSeries unfilled) {
    return new Task(
        subject, windows, split, raw, scaling, Gaps.of(unfilled.select(raw.channels())));
  }

  /** The subject's channels, each once. */
  static List<String> channels(Subject subject) {
    return Stream.concat(subject.inputs().stream(), subject.targets().stream()).distinct().toList();
  }

  Subject subject() {
    return subject;
  }

  Split split() {
    return split;
  }

  /** The row after the last that is learned from. */
  int trainingRows() {
    return windows.range(0, split.training()).endRow();
  }

  /** What the series lacked when it was read. */
  Gaps gaps() {
    return gaps;
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

  /** The rows that may be learned from and chosen by, scaled. */
  TimeSeries known() {
    return scaled.slice(0, windows.range(0, split.beforeTest()).endRow());
  }

  /** The windows to judge by. */
  Windows test() {
    return windows.range(split.beforeTest(), windows.count());
  }

  /** The rows of the first targets of the windows to judge by. */
  IntStream testRows() {
    Windows test = test();
    return IntStream.range(0, test.count()).map(test::firstTarget);
  }

  /** The windows that a gap rules out. */
  int windowsLeftOut() {
    return windows.leftOut();
  }
}
