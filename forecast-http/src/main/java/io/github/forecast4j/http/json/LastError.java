package io.github.forecast4j.http.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How wrong a forecast was.
 *
 * @param steps the steps that were judged
 * @param forecast the mean absolute error by target, in raw units
 * @param lastValue the same of repeating the last value
 */
public record LastError(int steps, Map<String, Double> forecast, Map<String, Double> lastValue) {

  /** Copies the maps, keeping their order. */
  public LastError {
    forecast = Collections.unmodifiableMap(new LinkedHashMap<>(forecast));
    lastValue = Collections.unmodifiableMap(new LinkedHashMap<>(lastValue));
  }
}
