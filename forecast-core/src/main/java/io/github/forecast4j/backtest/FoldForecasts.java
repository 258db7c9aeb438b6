package io.github.forecast4j.backtest;

/**
 * What was forecast of one target of one series from the origins of one fold, beside what happened,
 * in raw units. Immutable. An origin whose window or targets have a gap is not among them.
 */
public final class FoldForecasts {

  private final Fold fold;
  private final Place place;
  private final int[] origins;
  private final double[][] actual;
  private final double[][] forecast;
  private final double[] last;

  /**
   * What is forecast.
   *
   * @param series the name of the series in its group; empty without a group
   * @param target the channel
   */
  public record Place(String series, String target) {}

  FoldForecasts(Fold fold, Place place, int[] origins, int horizon) {
    this.fold = fold;
    this.place = place;
    this.origins = origins;
    this.actual = new double[origins.length][horizon];
    this.forecast = new double[origins.length][horizon];
    this.last = new double[origins.length];
  }

  /** Fills in one origin; called once for each, before anyone else sees this. */
  void put(int origin, double lastValue, double[] happened, double[] told) {
    last[origin] = lastValue;
    actual[origin] = happened;
    forecast[origin] = told;
  }

  /** The fold. */
  public Fold fold() {
    return fold;
  }

  /** The series and the target. */
  public Place place() {
    return place;
  }

  /** The number of origins. */
  public int count() {
    return origins.length;
  }

  /** The steps h that were forecast from each origin. */
  public int horizon() {
    return actual.length == 0 ? 0 : actual[0].length;
  }

  /**
   * The row of an origin's first target, counted from the start of the series, or of the earliest
   * series of a group.
   *
   * @param index 0 to count - 1
   */
  public int origin(int index) {
    return origins[index];
  }

  /**
   * What happened.
   *
   * @param index the origin, 0 to count - 1
   * @param step 0 for the first step after the origin's history
   */
  public double actual(int index, int step) {
    return actual[index][step];
  }

  /**
   * What was forecast.
   *
   * @param index the origin, 0 to count - 1
   * @param step 0 for the first step after the origin's history
   */
  public double forecast(int index, int step) {
    return forecast[index][step];
  }

  /**
   * The last value before an origin, which the naive forecast repeats at every step.
   *
   * @param index the origin, 0 to count - 1
   */
  public double lastValue(int index) {
    return last[index];
  }
}
