package io.github.forecast4j.http.json;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Reads the body of a forecast request. */
public final class ForecastReader {

  private final Shape shape;
  private final BodyLimits limits;

  /** A reader that checks bodies by the contract and the limits. */
  public ForecastReader(Contract contract, BodyLimits limits) {
    this.shape = contract.body("forecast");
    this.limits = limits;
  }

  /**
   * The request that a body holds.
   *
   * @throws io.github.forecast4j.http.error.ProblemException if it is none
   */
  public ForecastRequest read(byte[] body) {
    return CheckedParser.read(body, shape, this::request);
  }

  private ForecastRequest request(CheckedParser parser) {
    List<SeriesColumns> series = new ArrayList<>();
    OptionalInt horizon = OptionalInt.empty();
    boolean levels = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.text();
      JsonToken first = parser.nextToken();
      switch (name) {
        case "series" -> readSeries(parser, series);
        case "horizon" -> horizon = OptionalInt.of(limits.requireHorizon(parser.whole(), parser));
        default -> levels |= isFilled(parser, first);
      }
    }
    return new ForecastRequest(series, horizon, levels);
  }

  private void readSeries(CheckedParser parser, List<SeriesColumns> series) {
    Numbers numbers = new Numbers(limits);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      limits.requireSeries(series.size() + 1);
      SeriesFields fields = new SeriesFields(numbers);
      fields.takeAll(parser);
      series.add(fields.at("series[" + series.size() + "]"));
    }
  }

  /** True if an array that has begun has an item; it is read to its end. */
  private static boolean isFilled(CheckedParser parser, JsonToken first) {
    if (parser.nextToken() == JsonToken.END_ARRAY) {
      return false;
    }
    parser.skip(first);
    return true;
  }
}
