package io.github.forecast4j.http;

import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Map;

/** The requests of the contract as a {@code .http} file, which editors can send. */
final class HttpFile {

  private final StringBuilder text = new StringBuilder();

  private HttpFile() {}

  /** The text of the file. */
  static String of(JsonObject contract) {
    HttpFile file = new HttpFile();
    file.text.append("# Every request of the contract, for editors that send such files.\n");
    file.text.append("@service = http://127.0.0.1:8080\n@key =\n");
    JsonObject paths = contract.getJsonObject("paths");
    for (String path : paths.fieldNames()) {
      JsonObject methods = paths.getJsonObject(path);
      for (String method : methods.fieldNames()) {
        if (methods.getValue(method) instanceof JsonObject operation) {
          file.add(method, path, operation);
        }
      }
    }
    return file.text.toString();
  }

  private void add(String method, String path, JsonObject operation) {
    JsonObject body = operation.getJsonObject("requestBody");
    if (body == null) {
      add(method, path, operation.getString("summary"), operation);
      text.append('\n');
      return;
    }
    JsonObject examples =
        body.getJsonObject("content").getJsonObject("application/json").getJsonObject("examples");
    for (Map.Entry<String, Object> example : examples) {
      JsonObject told = (JsonObject) example.getValue();
      add(
          method,
          path,
          operation.getString("summary") + ": " + told.getString("summary"),
          operation);
      text.append("Content-Type: application/json\n\n");
      text.append(told.getJsonObject("value").encodePrettily()).append('\n');
    }
  }

  private void add(String method, String path, String title, JsonObject operation) {
    text.append("\n### ").append(title).append('\n');
    text.append(method.toUpperCase(Locale.ROOT)).append(" {{service}}");
    text.append(path.replace("{name}", "sample")).append('\n');
    if (operation.containsKey("x-role")) {
      text.append("X-API-Key: {{key}}\n");
    }
  }
}
