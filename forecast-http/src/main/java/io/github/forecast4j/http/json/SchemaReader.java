package io.github.forecast4j.http.json;

import io.github.forecast4j.http.json.Shape.Kind;
import io.github.forecast4j.http.json.Shape.Limits;
import io.github.forecast4j.http.json.Shape.Members;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns schemas of the contract into shapes. A keyword it does not know is refused: the contract
 * must not promise a check that nobody makes.
 */
final class SchemaReader {

  private static final String REFERENCE = "$ref";
  private static final String LOCAL = "#/components/schemas/";
  private static final Set<String> KNOWN =
      Set.of(
          "type",
          "required",
          "properties",
          "additionalProperties",
          "items",
          "minItems",
          "maxItems",
          "maxLength",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "enum",
          "description",
          "examples");

  private final JsonObject contract;

  SchemaReader(JsonObject contract) {
    this.contract = contract;
  }

  /** The shape of the JSON body that an operation takes. */
  Shape body(String operationId) {
    JsonObject paths = contract.getJsonObject("paths");
    for (String path : paths.fieldNames()) {
      JsonObject methods = paths.getJsonObject(path);
      for (String method : methods.fieldNames()) {
        if (methods.getValue(method) instanceof JsonObject operation
            && operationId.equals(operation.getString("operationId"))) {
          return shape(bodySchema(operation));
        }
      }
    }
    throw new IllegalStateException("the contract has no operation " + operationId);
  }

  private static JsonObject bodySchema(JsonObject operation) {
    return operation
        .getJsonObject("requestBody")
        .getJsonObject("content")
        .getJsonObject("application/json")
        .getJsonObject("schema");
  }

  private Shape shape(JsonObject schema) {
    if (schema.containsKey(REFERENCE)) {
      String name = schema.getString(REFERENCE).substring(LOCAL.length());
      return shape(
          contract.getJsonObject("components").getJsonObject("schemas").getJsonObject(name));
    }
    for (String keyword : schema.fieldNames()) {
      if (!KNOWN.contains(keyword)) {
        throw new IllegalStateException("nobody checks the keyword '%s'".formatted(keyword));
      }
    }
    if (!schema.containsKey("type")) {
      return Shape.ANY;
    }
    return new Shape(
        kinds(schema.getValue("type")),
        members(schema),
        optional(schema.getValue("items")),
        limits(schema),
        texts(schema.getJsonArray("enum")));
  }

  private @Nullable Shape optional(@Nullable Object schema) {
    return schema instanceof JsonObject object ? shape(object) : null;
  }

  private static Set<Kind> kinds(Object type) {
    List<String> names =
        type instanceof JsonArray many ? texts(many) : List.of(String.valueOf(type));
    EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
    names.forEach(name -> kinds.add(Kind.valueOf(name.toUpperCase(Locale.ROOT))));
    // An EnumSet beneath, because every token asks it.
    return Collections.unmodifiableSet(kinds);
  }

  private Members members(JsonObject schema) {
    Map<String, Shape> named = new LinkedHashMap<>();
    JsonObject properties = schema.getJsonObject("properties", new JsonObject());
    for (String name : properties.fieldNames()) {
      named.put(name, shape(properties.getJsonObject(name)));
    }
    Object others = schema.getValue("additionalProperties", new JsonObject());
    return new Members(named, optional(others), texts(schema.getJsonArray("required")));
  }

  private static Limits limits(JsonObject schema) {
    boolean open = schema.containsKey("exclusiveMinimum");
    return new Limits(
        schema.getDouble(open ? "exclusiveMinimum" : "minimum", Limits.NONE.low()),
        schema.getDouble(open ? "exclusiveMaximum" : "maximum", Limits.NONE.high()),
        open,
        schema.getInteger("minItems", 0),
        schema.getInteger("maxItems", schema.getInteger("maxLength", Integer.MAX_VALUE)));
  }

  private static List<String> texts(@Nullable JsonArray array) {
    return array == null ? List.of() : array.stream().map(String::valueOf).toList();
  }
}
