package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forecast4j.http.json.Contract;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HttpFileTest {

  private static final Path FILE = Path.of("forecast.http");

  /** When the contract changes, {@code -Dhttp-file.write=true} writes the file anew. */
  @Test
  void file_isThatOfTheContract() throws IOException {
    String text = HttpFile.of(Contract.load().document());
    if (Boolean.getBoolean("http-file.write")) {
      Files.writeString(FILE, text);
    }

    assertThat(Files.readString(FILE)).isEqualTo(text);
  }

  @Test
  void examplesOfTheContract_areAnswered() {
    try (Service service = Service.start()) {
      JsonObject paths = Contract.load().document().getJsonObject("paths");
      for (String path : paths.fieldNames()) {
        JsonObject post = paths.getJsonObject(path).getJsonObject("post");
        if (post != null && post.containsKey("requestBody")) {
          JsonObject json =
              post.getJsonObject("requestBody")
                  .getJsonObject("content")
                  .getJsonObject("application/json");
          for (var example : json.getJsonObject("examples")) {
            String body = ((JsonObject) example.getValue()).getJsonObject("value").encode();
            int status = service.post(path.replace("{name}", "sample"), body).statusCode();
            assertThat(status).as(path).isEqualTo(path.equals("/predict_api") ? 422 : 200);
          }
        }
      }
    }
  }
}
