package io.github.forecast4j.http.json;

import com.fasterxml.jackson.core.JsonToken;
import io.github.forecast4j.http.error.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads requests of the open inference protocol, version 2: a tensor for each channel. */
public final class KserveReader {

  private final Shape shape;
  private final BodyLimits limits;

  /** A reader that checks bodies by the contract and the limits. */
  public KserveReader(Contract contract, BodyLimits limits) {
    this.shape = contract.body("kserveInfer");
    this.limits = limits;
  }

  /**
   * The request that a body holds.
   *
   * @throws io.github.forecast4j.http.error.ProblemException if it is none
   */
  public KserveRequest read(byte[] body) {
    Parts parts =
        CheckedParser.read(
            body,
            shape,
            parser -> {
              Parts read = new Parts();
              read.read(parser);
              return read;
            });
    return parts.request();
  }

  /** What a request is made of, as it comes. */
  private final class Parts {

    private final List<Tensor> inputs = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();
    private @Nullable String id;
    private @Nullable String start;
    private @Nullable String step;
    private OptionalInt horizon = OptionalInt.empty();

    private void read(CheckedParser parser) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.text();
        JsonToken first = parser.nextToken();
        switch (name) {
          case "id" -> id = parser.text();
          case "parameters" -> readParameters(parser);
          case "inputs" -> readInputs(parser);
          case "outputs" -> readOutputs(parser);
          default -> parser.skip(first);
        }
      }
    }

    private void readParameters(CheckedParser parser) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.text();
        JsonToken first = parser.nextToken();
        switch (name) {
          case "start" -> start = parser.text();
          case "step" -> step = parser.text();
          case "horizon" -> horizon = OptionalInt.of(limits.requireHorizon(parser.whole(), parser));
          default -> parser.skip(first);
        }
      }
    }

    private void readInputs(CheckedParser parser) {
      Numbers numbers = new Numbers(limits);
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        inputs.add(Tensor.read(parser, "inputs[" + inputs.size() + "]", numbers));
      }
    }

    private void readOutputs(CheckedParser parser) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          boolean named = "name".equals(parser.text());
          JsonToken first = parser.nextToken();
          if (named) {
            outputs.add(parser.text());
          } else {
            parser.skip(first);
          }
        }
      }
    }

    private KserveRequest request() {
      int count = inputs.get(0).series();
      limits.requireSeries(count);
      for (int i = 0; i < inputs.size(); i++) {
        if (inputs.get(i).series() != count) {
          throw Problem.malformed("inputs[%d].shape".formatted(i))
              .rule("must have as many series as the first tensor: %d".formatted(count))
              .value(inputs.get(i).series())
              .toException();
        }
      }
      List<SeriesColumns> series = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        series.add(new SeriesColumns("parameters", "inputs", start, step, columns(i)));
      }
      return new KserveRequest(id, outputs, series, horizon);
    }

    private Map<String, double[]> columns(int of) {
      Map<String, double[]> columns = new LinkedHashMap<>();
      for (int i = 0; i < inputs.size(); i++) {
        Tensor tensor = inputs.get(i);
        if (columns.put(tensor.name(), tensor.rows(of)) != null) {
          throw Problem.malformed("inputs[%d].name".formatted(i))
              .rule("must name each channel once")
              .value(tensor.name())
              .toException();
        }
      }
      return columns;
    }
  }
}
