package io.github.forecast4j.examples.sample;

/** The series of the sample, each with its habits. */
enum SampleSeries {

  /** A university: many hosts, busy on working days. */
  INSTITUTION(
      "institution-0",
      new Habits(
          new Rhythm(0.3, 0.32, 0.2, 0.05),
          new Volume(2400, 58, 95, 1010),
          new Mixture(0.74, 0.47, 21, 135),
          new Burstiness(0.1, 0.06))),

  /** An office: silent at night and on weekends. */
  OFFICE(
      "1001",
      new Habits(
          new Rhythm(0.12, 0.18, -0.2, 0.1),
          new Volume(1, 60, 40, 620),
          new Mixture(0.88, 0.42, 14, 98),
          new Burstiness(0.12, 0.1))),

  /** A hall of residence: busiest when people are at home. */
  RESIDENCE(
      "1002",
      new Habits(
          new Rhythm(0.3, 1.6, 0.25, 0.09),
          new Volume(1, 240, 75, 930),
          new Mixture(0.7, 0.33, 25, 84),
          new Burstiness(0.3, 0.1))),

  /** A server of files: a few visitors, now and then a whole archive. */
  FILE_SERVER(
      "1003",
      new Habits(
          new Rhythm(0.4, 0.45, 0.1, 0.09),
          new Volume(1, 25, 180, 1100),
          new Mixture(0.97, 0.72, 48, 76),
          new Burstiness(0.12, 0.4))),

  /** A resolver of names: many small packets, steady through the night. */
  RESOLVER(
      "1004",
      new Habits(
          new Rhythm(0.45, 0.55, 0.05, 0.06),
          new Volume(1, 900, 1.4, 96),
          new Mixture(0.08, 0.5, 4, 168),
          new Burstiness(0.02, 0.1)));

  private final String id;
  private final Habits habits;

  SampleSeries(String id, Habits habits) {
    this.id = id;
    this.habits = habits;
  }

  /** The name of the series, of which the names of its files are made. */
  String id() {
    return id;
  }

  /** What it does. */
  Habits habits() {
    return habits;
  }
}
