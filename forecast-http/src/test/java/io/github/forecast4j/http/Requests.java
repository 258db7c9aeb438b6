package io.github.forecast4j.http;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies that tests send. */
final class Requests {

  static final String FORECAST = "/v1/models/sample/forecast";
  static final String OBSERVE = "/v1/models/sample/observations";

  private Requests() {}

  /** Numbers of the size of the sample's bytes, one for each day. */
  static String numbers(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(day -> String.format(Locale.ROOT, "%.4g", 1e12 * (1.2 + .3 * Math.sin(day))))
        .collect(Collectors.joining(", "));
  }

  /** One series of the sample's channel. */
  static String series(int days) {
    return """
        {"start": "2024-07-01T00:00:00Z", "step": "P1D", "values": {"n_bytes": [%s]}}"""
        .formatted(numbers(0, days));
  }

  /** A request for the forecast of some series. */
  static String forecast(int series, int horizon) {
    return """
        {"series": [%s], "horizon": %d}"""
        .formatted(
            IntStream.range(0, series)
                .mapToObj(i -> series(12 + i))
                .collect(Collectors.joining(",")),
            horizon);
  }
}
