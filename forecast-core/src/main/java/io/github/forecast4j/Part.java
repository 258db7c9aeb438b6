package io.github.forecast4j;

import io.github.forecast4j.encode.Encoder;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.window.Windows;
import java.util.function.Function;

/**
 * One series made ready to be learned: its windows split in time, its footing taken from the rows
 * of the training windows alone.
 *
 * @param series the channels in play, in raw units
 * @param training the windows to learn from, at least one
 * @param validation the windows to choose by, after them
 * @param windowsLeftOut the windows that a gap rules out
 * @param footing the scale of the training rows, and what is said of them as a whole
 */
record Part(
    TimeSeries series, Windows training, Windows validation, int windowsLeftOut, Footing footing) {

  /**
   * The part of a series.
   *
   * @param learn the footing of the training rows
   * @throws IllegalArgumentException if it is too short or lacks a channel
   */
  static Part of(
      TimeSeries whole,
      Encoder.Channels channels,
      Recipe recipe,
      Function<TimeSeries, Footing> learn) {
    TimeSeries series = whole.select(channels.all());
    Windows windows = Windows.of(series, recipe.window(), recipe.horizon());
    int validation = recipe.validation().windows(windows.count());
    int training = windows.count() - validation;
    if (training < 1) {
      throw tooShort(series, windows, validation);
    }
    Windows learned = windows.range(0, training);
    return new Part(
        series,
        learned,
        windows.range(training, windows.count()),
        windows.leftOut(),
        learn.apply(series.slice(0, learned.endRow())));
  }

  private static IllegalArgumentException tooShort(
      TimeSeries series, Windows windows, int validation) {
    return new IllegalArgumentException(
        ("the series has %d rows, which leave %d windows without a gap; a window of %d steps, a"
                + " horizon of %d and %d validation windows need at least %d rows in one stretch:"
                + " give more rows, fill gaps, or choose a smaller window")
            .formatted(
                series.length(),
                windows.count(),
                windows.window(),
                windows.horizon(),
                validation,
                (long) windows.window() + windows.horizon() + validation));
  }
}
