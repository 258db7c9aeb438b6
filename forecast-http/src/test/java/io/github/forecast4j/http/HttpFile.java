package io.github.forecast4j.http;

import io.vertx.core.json.JsonObject;
import java.util.Locale;

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
    if (!operation.containsKey("requestBody")) {
      add(method, path, operation.getString("summary"), operation);
      text.append('\n');
      return;
    }
    for (Example example : Example.of(path, operation)) {
      add(method, path, operation.getString("summary") + ": " + example.summary(), operation);
      text.append("Content-Type: ").append(example.mediaType()).append("\n\n");
      text.append(example.body().stripTrailing()).append('\n');
    }
  }

  private void add(String method, String path, String title, JsonObject operation) {
    text.append("\n### ").append(title).append('\n');
    text.append(method.toUpperCase(Locale.ROOT)).append(" {{service}}");
    text.append(Example.filled(path)).append('\n');
    if (operation.containsKey("x-role")) {
      text.append("X-API-Key: {{key}}\n");
    }
  }
}
