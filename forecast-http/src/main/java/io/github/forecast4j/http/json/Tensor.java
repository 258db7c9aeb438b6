package io.github.forecast4j.http.json;

import com.fasterxml.jackson.core.JsonToken;
import io.github.forecast4j.http.error.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A tensor of the open inference protocol: the values of one channel. */
final class Tensor {

  private final String name;
  private final int series;
  private final double[] data;

  private Tensor(String name, int series, double[] data) {
    this.name = name;
    this.series = series;
    this.data = data;
  }

  /** The channel. */
  String name() {
    return name;
  }

  /** The series n, 1 where the shape does not say. */
  int series() {
    return series;
  }

  /** Reads a tensor that has begun. */
  static Tensor read(CheckedParser parser, String path, Numbers numbers) {
    String name = "";
    List<Integer> shape = List.of();
    double[] data = {};
    Nesting nesting = new Nesting();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.text();
      JsonToken first = parser.nextToken();
      switch (field) {
        case "name" -> name = parser.text();
        case "shape" -> shape = shape(parser);
        case "data" -> data = flatten(parser, numbers, nesting);
        default -> parser.skip(first);
      }
    }
    requireFit(path, shape, data.length);
    if (!nesting.fits(shape)) {
      throw Problem.malformed(path + ".data")
          .rule("must be flat, or nested as the shape %s says".formatted(shape))
          .value(nesting)
          .toException();
    }
    return new Tensor(name, shape.size() == 1 ? 1 : shape.get(0), data);
  }

  private static List<Integer> shape(CheckedParser parser) {
    List<Integer> shape = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      shape.add(parser.whole());
    }
    return shape;
  }

  /** The numbers of an array that has begun, whatever they are nested in. */
  private static double[] flatten(CheckedParser parser, Numbers numbers, Nesting nesting) {
    numbers.clear();
    nesting.begin();
    while (nesting.isOpen()) {
      JsonToken token = parser.nextToken();
      if (token.isStructStart()) {
        nesting.begin();
      } else if (token.isStructEnd()) {
        nesting.end();
      } else {
        nesting.value();
        numbers.add(token == JsonToken.VALUE_NULL ? Double.NaN : parser.number());
      }
    }
    return numbers.taken();
  }

  private static void requireFit(String path, List<Integer> shape, int length) {
    long size = shape.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
    if (size != length) {
      throw Problem.malformed(path + ".data")
          .rule("must have as many values as the shape %s says".formatted(shape))
          .value(length + " values")
          .toException();
    }
  }

  /** The rows of one series. */
  double[] rows(int of) {
    int length = data.length / series;
    return Arrays.copyOfRange(data, of * length, (of + 1) * length);
  }
}
