package io.github.forecast4j.examples.compare;

import io.github.forecast4j.metric.Metrics;
import io.github.forecast4j.scale.FittedScaler;
import java.util.Arrays;

/**
 * How far forecasts were from what happened.
 *
 * @param rmseScaled root mean squared error on the protocol's scale
 * @param rmse root mean squared error in raw units
 * @param mae mean absolute error in raw units
 * @param smape symmetric mean absolute percentage error of raw values, as a share, 0 to 2
 * @param r2 coefficient of determination
 */
record Scores(double rmseScaled, double rmse, double mae, double smape, double r2) {

  /** The scores of scaled values. */
  static Scores of(double[] actual, double[] forecast, FittedScaler scaler) {
    double[] rawActual = Arrays.stream(actual).map(scaler::unscale).toArray();
    double[] rawForecast = Arrays.stream(forecast).map(scaler::unscale).toArray();
    return new Scores(
        Metrics.RMSE.score(actual, forecast),
        Metrics.RMSE.score(rawActual, rawForecast),
        Metrics.MAE.score(rawActual, rawForecast),
        Metrics.SMAPE.score(rawActual, rawForecast),
        Metrics.R2.score(actual, forecast));
  }
}
