package io.github.forecast4j.examples;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A {@code comparison.json}, read by its published form alone. */
final class ComparisonReport {

  private final String protocol;
  private final List<Map<String, @Nullable Object>> results;
  private final List<Map<String, @Nullable Object>> medians;

  private ComparisonReport(
      String protocol,
      List<Map<String, @Nullable Object>> results,
      List<Map<String, @Nullable Object>> medians) {
    this.protocol = protocol;
    this.results = results;
    this.medians = medians;
  }

  static ComparisonReport read(Path folder) throws IOException {
    try (JsonParser json =
        new JsonFactory().createParser(folder.resolve("comparison.json").toFile())) {
      json.nextToken();
      json.nextToken();
      String protocol = json.nextTextValue();
      json.nextToken();
      var results = objects(json);
      json.nextToken();
      return new ComparisonReport(protocol, results, objects(json));
    }
  }

  private static List<Map<String, @Nullable Object>> objects(JsonParser json) throws IOException {
    List<Map<String, @Nullable Object>> objects = new ArrayList<>();
    json.nextToken();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        fields.put(name, value(json));
      }
      objects.add(fields);
    }
    return objects;
  }

  private static @Nullable Object value(JsonParser json) throws IOException {
    return switch (json.nextToken()) {
      case VALUE_NULL -> null;
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT -> json.getLongValue();
      default -> json.getDoubleValue();
    };
  }

  String protocol() {
    return protocol;
  }

  List<Map<String, @Nullable Object>> results() {
    return results;
  }

  List<Map<String, @Nullable Object>> medians() {
    return medians;
  }

  /** A number of a model's median. */
  Object median(String model, String field) {
    return Objects.requireNonNull(
        medians.stream()
            .filter(median -> model.equals(median.get("model")))
            .findFirst()
            .orElseThrow()
            .get(field));
  }

  /** The share of series on which one model that knows no seeds errs less than another. */
  double shareBelow(String model, String other) {
    Map<Object, Double> errors = errors(model);
    Map<Object, Double> others = errors(other);
    long below =
        errors.entrySet().stream().filter(e -> e.getValue() < others.get(e.getKey())).count();
    return below / (double) errors.size();
  }

  private Map<Object, Double> errors(String model) {
    return results.stream()
        .filter(r -> model.equals(r.get("model")) && "all".equals(r.get("rows")))
        .collect(
            Collectors.toMap(
                r -> Objects.requireNonNull(r.get("series")),
                r -> (Double) Objects.requireNonNull(r.get("rmse_scaled"))));
  }

  /** The scaled RMSE of a model on some rows, to four digits as tables print it. */
  double rmse(String model, String rows) {
    return results.stream()
        .filter(r -> model.equals(r.get("model")) && rows.equals(r.get("rows")))
        .mapToDouble(r -> Math.round(1e4 * (Double) r.get("rmse_scaled")) / 1e4)
        .findFirst()
        .orElseThrow();
  }
}
