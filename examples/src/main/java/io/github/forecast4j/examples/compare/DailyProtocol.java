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
 * Protocol D1: twelve channels of one institution to its bytes, 70 % of the windows for training,
 * 10 % for choosing, 20 % for testing, on a scale taken from the training rows alone.
 *
 * @param folder where the series is
 * @param steps 12 to 1 unless said otherwise
 */
record DailyProtocol(CesnetFolder folder, Steps steps) implements Protocol {

  private static final Split.Shares SHARES = new Split.Shares(.70, .10);

  static final Steps DEFAULT_STEPS = new Steps(12, 1);

  @Override
  public String name() {
    return "D1";
  }

  @Override
  public Outage outage() {
    return Outage.CESNET;
  }

  @Override
  public List<Lesson> lessons() {
    TimeSeries series = folder.institution();
    Windows windows = Windows.of(series, steps.window(), steps.horizon());
    Parts parts = new Parts(windows, SHARES.of(windows.count()));
    Subject subject =
        new Subject("institution-0", CesnetFolder.TWELVE, List.of(CesnetFolder.TARGET), steps);
    Scale scale = new Scale(Scaler.minMax(), parts.trainingRows());
    return List.of(Lesson.alone(Task.of(subject, series, parts, scale)));
  }
}
