package io.github.forecast4j.http.json;

import com.fasterxml.jackson.core.JsonToken;
import io.github.forecast4j.http.error.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads requests in the shape of DeepAR's: instances of one target. */
public final class InvocationsReader {

  private static final String GAP = "NaN";

  private final Shape shape;
  private final BodyLimits limits;

  /** A reader that checks bodies by the contract and the limits. */
  public InvocationsReader(Contract contract, BodyLimits limits) {
    this.shape = contract.body("invocations");
    this.limits = limits;
  }

  /**
   * The request that a body holds.
   *
   * @throws io.github.forecast4j.http.error.ProblemException if it is none
   */
  public InvocationsRequest read(byte[] body) {
    return CheckedParser.read(body, shape, this::request);
  }

  private InvocationsRequest request(CheckedParser parser) {
    List<SeriesColumns> instances = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.text();
      JsonToken first = parser.nextToken();
      switch (name) {
        case "instances" -> readInstances(parser, instances);
        case "configuration" -> readConfiguration(parser, outputs);
        default -> parser.skip(first);
      }
    }
    return new InvocationsRequest(instances, outputs);
  }

  private void readInstances(CheckedParser parser, List<SeriesColumns> instances) {
    Numbers numbers = new Numbers(limits);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      limits.requireSeries(instances.size() + 1);
      instances.add(instance(parser, "instances[" + instances.size() + "]", numbers));
    }
  }

  private static SeriesColumns instance(CheckedParser parser, String path, Numbers numbers) {
    String start = null;
    double[] target = {};
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.text();
      JsonToken first = parser.nextToken();
      switch (name) {
        case "start" -> start = parser.text();
        case InvocationsRequest.TARGET -> target = target(parser, numbers);
        case "cat", "dynamic_feat" -> throw unknownFeature(path + "." + name);
        default -> parser.skip(first);
      }
    }
    return columns(path, start, target);
  }

  private static SeriesColumns columns(String path, @Nullable String start, double[] target) {
    return new SeriesColumns(path, path, start, null, Map.of(InvocationsRequest.TARGET, target));
  }

  private static RuntimeException unknownFeature(String field) {
    return Problem.unusable(field)
        .rule("must be left away: forecasters of this service have no such features")
        .remedy("post columns to /v1/models/{name}/forecast, where a forecaster has many channels")
        .toException();
  }

  private static double[] target(CheckedParser parser, Numbers numbers) {
    numbers.clear();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      numbers.add(value(t, parser));
    }
    return numbers.taken();
  }

  private static double value(JsonToken token, CheckedParser parser) {
    if (token == JsonToken.VALUE_NULL) {
      return Double.NaN;
    }
    if (token != JsonToken.VALUE_STRING) {
      return parser.number();
    }
    if (!GAP.equals(parser.text())) {
      throw parser.wrong("must be a number, or null or \"NaN\" for a gap", parser.text());
    }
    return Double.NaN;
  }

  private static void readConfiguration(CheckedParser parser, List<String> outputs) {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean types = "output_types".equals(parser.text());
      JsonToken first = parser.nextToken();
      if (types) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          outputs.add(parser.text());
        }
      } else {
        parser.skip(first);
      }
    }
  }
}
