package io.github.forecast4j.examples.compare;

import io.github.forecast4j.examples.compare.CesnetFolder.Sampling;
import io.github.forecast4j.examples.compare.Task.Parts;
import io.github.forecast4j.examples.compare.Task.Scale;
import io.github.forecast4j.examples.compare.Task.Steps;
import io.github.forecast4j.examples.compare.Task.Subject;
import io.github.forecast4j.scale.Scaler;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.window.Windows;
import java.util.ArrayList;
import java.util.List;

/**
 * Protocol D2: one global model over all daily series, twelve channels to the bytes. Parts are
 * taken by day; a window belongs to the day of its first target. The scale of each series is that
 * of the logarithms, {@code log(1 + x)}, of its own training days.
 *
 * @param folder where the series are
 * @param steps 12 to 1 unless said otherwise
 */
record GroupProtocol(CesnetFolder folder, Steps steps) implements Protocol {

  static final Steps DEFAULT_STEPS = new Steps(12, 1);

  private static final int FIRST_VALIDATION_DAY = 196;
  private static final int FIRST_TEST_DAY = 224;
  private static final Scale SCALE = new Scale(Scaler.log1p(Scaler.minMax()), FIRST_VALIDATION_DAY);

  @Override
  public String name() {
    return "D2";
  }

  @Override
  public Outage outage() {
    return Outage.CESNET;
  }

  @Override
  public List<Lesson> lessons() {
    List<Task> tasks = new ArrayList<>();
    folder
        .addresses(Sampling.DAILY, CesnetFolder.TWELVE)
        .forEach((name, series) -> tasks.add(task(name, series)));
    if (folder.hasInstitution()) {
      tasks.add(task(CesnetFolder.INSTITUTION, folder.institution()));
    }
    return List.of(Lesson.group(tasks));
  }

  private Task task(String name, TimeSeries series) {
    Windows windows = Windows.of(series, steps.window(), steps.horizon());
    Split split = Split.byRow(windows, FIRST_VALIDATION_DAY, FIRST_TEST_DAY);
    if (windows.leftOut() > 0 || split.training() < 1 || split.beforeTest() >= windows.count()) {
      throw new IllegalArgumentException(
          "protocol D2 needs complete series of more than %d days; %s has %d, and %d windows over gaps"
              .formatted(FIRST_TEST_DAY, name, series.length(), windows.leftOut()));
    }
    Subject subject = new Subject(name, CesnetFolder.TWELVE, List.of(CesnetFolder.TARGET), steps);
    return Task.of(subject, series, new Parts(windows, split), SCALE);
  }
}
