package io.github.forecast4j.http.json;

import com.fasterxml.jackson.core.JsonToken;
import java.util.OptionalInt;

/** Reads rows that came in. */
public final class ObservationsReader {

  private final Shape shape;
  private final BodyLimits limits;

  /** A reader that checks bodies by the contract and the limits. */
  public ObservationsReader(Contract contract, BodyLimits limits) {
    this.shape = contract.body("observe");
    this.limits = limits;
  }

  /**
   * The rows that a body holds.
   *
   * @throws io.github.forecast4j.http.error.ProblemException if it holds none
   */
  public ObservationsRequest read(byte[] body) {
    return CheckedParser.read(body, shape, this::request);
  }

  private ObservationsRequest request(CheckedParser parser) {
    SeriesFields fields = new SeriesFields(new Numbers(limits));
    String series = "";
    OptionalInt horizon = OptionalInt.empty();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.text();
      if (fields.take(name, parser)) {
        continue;
      }
      parser.nextToken();
      if ("series".equals(name)) {
        series = parser.text();
      } else {
        horizon = OptionalInt.of(limits.requireHorizon(parser.whole(), parser));
      }
    }
    return new ObservationsRequest(series, fields.at(""), horizon);
  }
}
