package io.github.forecast4j.examples.compare;

import io.github.forecast4j.clean.GapFilling;
import io.github.forecast4j.examples.compare.CesnetFolder.Sampling;
import io.github.forecast4j.examples.compare.Task.Steps;
import io.github.forecast4j.examples.compare.Task.Subject;
import io.github.forecast4j.series.TimeSeries;
import java.util.ArrayList;
import java.util.List;

/**
 * The protocols of the published study on single addresses: each series by itself, its bytes alone,
 * gaps as zero, 35 % of the windows for training, 5 % for choosing, 60 % for testing, on a scale
 * taken from the rows of training and validation. H looks a day of hours back, H24 a week of hours
 * back and a day ahead, M a day of ten minutes back.
 *
 * @param name the protocol's name
 * @param folder where the series are
 * @param sampling which of them
 * @param steps the window and the horizon
 */
record AddressProtocol(String name, CesnetFolder folder, Sampling sampling, Steps steps)
    implements Protocol {

  static final Steps HOURLY_STEPS = new Steps(24, 1);
  static final Steps HOURLY_DAY_STEPS = new Steps(168, 24);
  static final Steps TEN_MINUTE_STEPS = new Steps(144, 1);

  private static final Split.Shares SHARES = new Split.Shares(.35, .05);
  private static final List<String> BYTES = List.of(CesnetFolder.TARGET);

  @Override
  public Outage outage() {
    return Outage.CESNET;
  }

  @Override
  public List<Lesson> lessons() {
    List<Lesson> lessons = new ArrayList<>();
    folder
        .addresses(sampling, BYTES)
        .forEach((address, series) -> lessons.add(Lesson.alone(task(address, series))));
    return lessons;
  }

  private Task task(String address, TimeSeries series) {
    Subject subject = new Subject(address, BYTES, BYTES, steps);
    return Task.byShares(subject, GapFilling.zero().fill(series), SHARES).asRead(series);
  }
}
