package io.github.forecast4j.http.json;

import java.util.Optional;

/**
 * How good forecasts of a target were, beside plain ones of the same rows.
 *
 * @param target the channel
 * @param rows the rows that were compared
 * @param forecast the errors of the forecasts
 * @param lastValue the errors of repeating the last value
 * @param seasonal the errors of repeating the last season, where there is one for every row
 * @param verdict what that means, in one sentence
 */
public record TargetScore(
    String target,
    int rows,
    Errors forecast,
    Errors lastValue,
    Optional<SeasonalErrors> seasonal,
    String verdict) {

  /**
   * Errors in raw units.
   *
   * @param rmse the root mean squared error
   * @param mae the mean absolute error
   */
  public record Errors(double rmse, double mae) {}

  /**
   * The errors of repeating the last season.
   *
   * @param season the rows of a season
   * @param errors the errors
   */
  public record SeasonalErrors(int season, Errors errors) {}
}
