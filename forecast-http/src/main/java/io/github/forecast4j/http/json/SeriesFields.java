package io.github.forecast4j.http.json;

import com.fasterxml.jackson.core.JsonToken;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one series, as they come. */
final class SeriesFields {

  private final Numbers numbers;
  private final Map<String, double[]> values = new LinkedHashMap<>();
  private final Map<String, double[]> future = new LinkedHashMap<>();
  private @Nullable String start;
  private @Nullable String step;

  SeriesFields(Numbers numbers) {
    this.numbers = numbers;
  }

  /** Takes a field whose value comes next; false if it is none of a series. */
  boolean take(String name, CheckedParser parser) {
    switch (name) {
      case "start" -> start = next(parser);
      case "step" -> step = next(parser);
      case "values" -> readColumns(parser, values);
      case "future" -> readColumns(parser, future);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Takes all fields of an object that has begun. */
  void takeAll(CheckedParser parser) {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      take(parser.text(), parser);
    }
  }

  private static String next(CheckedParser parser) {
    parser.nextToken();
    return parser.text();
  }

  private void readColumns(CheckedParser parser, Map<String, double[]> columns) {
    parser.nextToken();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String channel = parser.text();
      parser.nextToken();
      columns.put(channel, numbers.readArray(parser));
    }
  }

  /** The series that they make. */
  SeriesColumns at(String path) {
    String columns = path.isEmpty() ? "values" : path + ".values";
    return new SeriesColumns(path, columns, start, step, values, future);
  }
}
