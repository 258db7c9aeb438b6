package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forecast4j.http.json.Contract;
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
      for (Example example : Example.all()) {
        int status = service.post(example.path(), example.mediaType(), example.body()).statusCode();
        assertThat(status)
            .as(example.path())
            .isEqualTo(example.path().equals("/predict_api") ? 422 : 200);
      }
    }
  }
}
