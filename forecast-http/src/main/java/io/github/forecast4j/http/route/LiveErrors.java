package io.github.forecast4j.http.route;

import io.github.forecast4j.http.json.LastError;
import io.github.forecast4j.http.serving.ServedModel;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Map;

/**
 * How wrong forecasts were, beside repeating the last value, as sums that grow until the service
 * ends.
 *
 * <p>One error that dwarfs all others would make such a sum deaf to them. An error over {@value
 * #MOST} times the usual one is therefore left out, of the forecast and of the last value together,
 * so that both sums tell of the same rows; how many were is counted. The usual error is the one
 * that the forecaster's {@linkplain ServedModel#usualErrors validation} tells, or else the mean of
 * the last value's errors so far; while there is neither, only what is not finite is left out.
 */
final class LiveErrors {

  /** Doubles have sixteen digits: beside such an error, a sum keeps seven of a usual one. */
  private static final double MOST = 1e9;

  private final MeterRegistry registry;

  LiveErrors(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Keeps the error of a forecast. */
  void record(ServedModel model, LastError error) {
    Map<String, Double> lastValues = error.lastValue();
    error
        .forecast()
        .forEach(
            (target, forecast) ->
                record(model, target, forecast, lastValues.getOrDefault(target, Double.NaN)));
  }

  private void record(ServedModel model, String target, double forecast, double lastValue) {
    Tags tags = Tags.of("model", model.name(), "target", target);
    DistributionSummary forecasts = errors("forecast", tags);
    DistributionSummary lastValues = errors("last_value", tags);
    // It is registered with the first error, so that a rate sees it rise from zero.
    Counter leftOut = registry.counter("forecast4j.live.errors.left.out", tags);
    double usual = model.usualErrors().of(target).orElseGet(lastValues::mean);
    if (isBearable(forecast, usual) && isBearable(lastValue, usual)) {
      forecasts.record(forecast);
      lastValues.record(lastValue);
    } else {
      leftOut.increment();
    }
  }

  private static boolean isBearable(double error, double usual) {
    return Double.isFinite(error) && (usual == 0 || error <= MOST * usual);
  }

  private DistributionSummary errors(String of, Tags tags) {
    return registry.summary("forecast4j.live.absolute.error", tags.and("of", of));
  }
}
