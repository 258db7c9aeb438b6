package io.github.forecast4j.examples.compare;

import io.github.forecast4j.examples.compare.Task.Parts;
import io.github.forecast4j.examples.compare.Task.Scale;
import io.github.forecast4j.examples.compare.Task.Steps;
import io.github.forecast4j.examples.compare.Task.Subject;
import io.github.forecast4j.scale.Scaler;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.window.Windows;
import java.util.List;

/**
 * Protocol S, that of the Python project this library answers: one channel, the last fifth of the
 * windows for testing, the last tenth of the rest for choosing, and a scale taken from all rows,
 * the tested ones included. That leak is kept here, and here alone, so that numbers can be
 * compared.
 *
 * @param folder where the series is
 * @param steps 24 to 1 in the original
 */
record OriginalProtocol(CesnetFolder folder, Steps steps) implements Protocol {

  static final String NAME = "S";
  static final Steps DEFAULT_STEPS = new Steps(24, 1);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Outage outage() {
    return Outage.CESNET;
  }

  @Override
  public List<Lesson> lessons() {
    TimeSeries series = folder.institution().select(List.of(CesnetFolder.TARGET));
    Windows windows = Windows.of(series, steps.window(), steps.horizon());
    int rest = windows.count() - (int) Math.ceil(.2 * windows.count());
    int training = (int) (rest * .9);
    Split split = new Split(training, rest - training);
    List<String> target = List.of(CesnetFolder.TARGET);
    Subject subject = new Subject("institution-0", target, target, steps);
    Scale allRows = new Scale(Scaler.minMax(), series.length());
    return List.of(Lesson.alone(Task.of(subject, series, new Parts(windows, split), allRows)));
  }
}
