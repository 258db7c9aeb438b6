package io.github.forecast4j.http.json;

import com.fasterxml.jackson.core.JsonToken;
import java.util.OptionalInt;

/** Reads the body of a backtest request. */
public final class BacktestReader {

  private final Shape shape;
  private final BodyLimits limits;

  /** A reader that checks bodies by the contract and the limits. */
  public BacktestReader(Contract contract, BodyLimits limits) {
    this.shape = contract.body("backtest");
    this.limits = limits;
  }

  /**
   * The request that a body holds.
   *
   * @throws io.github.forecast4j.http.error.ProblemException if it is none
   */
  public BacktestRequest read(byte[] body) {
    return CheckedParser.read(body, shape, this::request);
  }

  private BacktestRequest request(CheckedParser parser) {
    SeriesFields series = new SeriesFields(new Numbers(limits));
    OptionalInt horizon = OptionalInt.empty();
    OptionalInt rows = OptionalInt.empty();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.text();
      parser.nextToken();
      switch (name) {
        case "series" -> series.takeAll(parser);
        case "horizon" -> horizon = OptionalInt.of(limits.requireHorizon(parser.whole(), parser));
        default -> rows = OptionalInt.of(parser.whole());
      }
    }
    return new BacktestRequest(series.at("series"), horizon, rows);
  }
}
