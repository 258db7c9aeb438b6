package io.github.forecast4j.http;

import io.github.forecast4j.http.json.Contract;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A request with a body that the contract shows.
 *
 * @param path its path, a name in it filled
 * @param mediaType the media type of the body
 * @param summary what it shows
 * @param body the body, as people write it
 */
record Example(String path, String mediaType, String summary, String body) {

  /** All of them. */
  static List<Example> all() {
    List<Example> all = new ArrayList<>();
    JsonObject paths = Contract.load().document().getJsonObject("paths");
    for (String path : paths.fieldNames()) {
      JsonObject post = paths.getJsonObject(path).getJsonObject("post");
      if (post != null && post.containsKey("requestBody")) {
        all.addAll(of(path, post));
      }
    }
    return all;
  }

  /** Those of an operation that has a body. */
  static List<Example> of(String path, JsonObject operation) {
    List<Example> all = new ArrayList<>();
    JsonObject content = operation.getJsonObject("requestBody").getJsonObject("content");
    for (String type : content.fieldNames()) {
      for (Map.Entry<String, Object> named :
          content.getJsonObject(type).getJsonObject("examples")) {
        JsonObject example = (JsonObject) named.getValue();
        Object value = example.getValue("value");
        String body = value instanceof JsonObject json ? json.encodePrettily() : value.toString();
        all.add(new Example(filled(path), type, example.getString("summary"), body));
      }
    }
    return all;
  }

  /** A path with the name of something that is there. */
  static String filled(String path) {
    return path.replace("{name}", path.contains("baselines") ? "ridge" : "sample");
  }
}
