package io.github.forecast4j.examples.compare;

import io.github.forecast4j.examples.compare.Task.Steps;
import io.github.forecast4j.examples.compare.Task.Subject;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.window.Windows;
import java.util.List;

/**
 * Protocol D1: twelve channels of one institution to its bytes, 70 % of the windows for training,
 * 10 % for choosing, 20 % for testing, on a scale taken from the training rows alone.
 *
 * @param folder where the series is
 * @param steps 12 to 1 unless said otherwise
 */
record DailyProtocol(CesnetFolder folder, Steps steps) implements Protocol {

  static final Steps DEFAULT_STEPS = new Steps(12, 1);

  @Override
  public String name() {
    return "D1";
  }

  @Override
  public String scale() {
    return "min-max over the training rows";
  }

  @Override
  public List<Task> tasks() {
    TimeSeries series = folder.institution();
    Windows windows = Windows.of(series, steps.window(), steps.horizon());
    Split split = Split.fractions(windows.count(), .70, .10);
    Subject subject =
        new Subject("institution-0", CesnetFolder.TWELVE, List.of(CesnetFolder.TARGET), steps);
    int trainingRows = windows.range(0, split.training()).endRow();
    return List.of(Task.of(subject, series, windows, split, trainingRows));
  }
}
