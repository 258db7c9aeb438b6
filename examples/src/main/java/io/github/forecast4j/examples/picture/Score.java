package io.github.forecast4j.examples.picture;

/**
 * A model's error.
 *
 * @param model its name
 * @param kind what sort of model it is
 * @param median median of the RMSE over seeds
 * @param spread smallest and largest RMSE over seeds
 */
public record Score(String model, Kind kind, double median, Spread spread) {

  /** A sort of model. */
  public enum Kind {
    /** A trained network. */
    NETWORK,
    /** A simple model to be beaten. */
    BASELINE,
    /** The baseline that the others are measured against. */
    LAST_VALUE
  }

  /**
   * The least and the most over seeds.
   *
   * @param low smallest RMSE
   * @param high largest RMSE
   */
  public record Spread(double low, double high) {}

  /** The score of a network that was trained with several seeds. */
  public static Score network(String model, double median, Spread spread) {
    return new Score(model, Kind.NETWORK, median, spread);
  }

  /** The score of a baseline that knows no chance. */
  public static Score baseline(String model, double rmse) {
    return new Score(model, Kind.BASELINE, rmse, new Spread(rmse, rmse));
  }

  /** The score of the last value, which the picture draws a line at. */
  public static Score lastValue(String model, double rmse) {
    return new Score(model, Kind.LAST_VALUE, rmse, new Spread(rmse, rmse));
  }

  /** How far to the right the score reaches. */
  double reach() {
    return Math.max(median, spread.high());
  }
}
