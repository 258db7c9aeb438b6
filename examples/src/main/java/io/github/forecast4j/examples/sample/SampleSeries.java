package io.github.forecast4j.examples.sample;

import java.util.List;

/**
 * A series of the sample.
 *
 * @param id name of the series, of which the names of its files are made
 * @param habits what it does
 */
record SampleSeries(String id, Habits habits) {

  /** A university: many hosts, busy on working days. */
  static final SampleSeries INSTITUTION =
      new SampleSeries(
          "institution-0",
          new Habits(
              new Rhythm(0.3, 0.32, 0.2, 0.05),
              new Volume(2400, 58, 95, 1010),
              new Mixture(0.74, 0.47, 21, 135),
              new Burstiness(0.1, 0.06)));

  /** An office: silent at night and on weekends. */
  static final SampleSeries OFFICE =
      new SampleSeries(
          "1001",
          new Habits(
              new Rhythm(0.12, 0.18, -0.2, 0.1),
              new Volume(1, 60, 40, 620),
              new Mixture(0.88, 0.42, 14, 98),
              new Burstiness(0.12, 0.1)));

  /** A hall of residence: busiest when people are at home. */
  static final SampleSeries RESIDENCE =
      new SampleSeries(
          "1002",
          new Habits(
              new Rhythm(0.3, 1.6, 0.25, 0.09),
              new Volume(1, 240, 75, 930),
              new Mixture(0.7, 0.33, 25, 84),
              new Burstiness(0.3, 0.1)));

  /** A server of files: a few visitors, now and then a whole archive. */
  static final SampleSeries FILE_SERVER =
      new SampleSeries(
          "1003",
          new Habits(
              new Rhythm(0.4, 0.45, 0.1, 0.09),
              new Volume(1, 25, 180, 1100),
              new Mixture(0.97, 0.72, 48, 76),
              new Burstiness(0.12, 0.4)));

  /** A resolver of names: many small packets, also at night. */
  static final SampleSeries RESOLVER =
      new SampleSeries(
          "1004",
          new Habits(
              new Rhythm(0.45, 0.55, 0.05, 0.06),
              new Volume(1, 900, 1.4, 96),
              new Mixture(0.08, 0.5, 4, 168),
              new Burstiness(0.02, 0.1)));

  /** The single addresses, published by day. */
  static final List<SampleSeries> ADDRESSES = List.of(OFFICE, RESIDENCE, FILE_SERVER, RESOLVER);

  private static final long FIRST_SEED = 2024;

  /** Where its random numbers start: its own, so that series can be added or taken away. */
  long seed() {
    return FIRST_SEED + id.hashCode();
  }
}
