package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program says of its settings before it serves. */
class ProgramTest {

  @TempDir Path folder;

  private record Outcome(int code, String out, String error) {}

  private static Outcome run(Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream error = new ByteArrayOutputStream();
    int code = Main.run(new PrintStream(out), new PrintStream(error), environment, arguments);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
  }

  @Test
  void help_tellsAllSettings() {
    Outcome outcome = run(Map.of(), "--help");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("--port", "--models", "--max-body", "--api-keys", "--drain");
  }

  @Test
  void unknownOption_isRefused() {
    Outcome outcome = run(Map.of(), "--prot", "1");

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.error()).contains("--prot");
  }

  @Test
  void valueOutOfRange_isRefusedByNameRuleAndValue() {
    assertThat(run(Map.of(), "--port", "70000").error())
        .contains("--port must be from 0 to 65535, was 70000");
    assertThat(run(Map.of("FORECAST_MAX_BODY", "5")).error())
        .contains("--max-body must be from 1024 to 268435456, was 5");
    assertThat(run(Map.of(), "--models", "nowhere").error())
        .contains("--models must be a folder, was 'nowhere'");
    assertThat(run(Map.of(), "--tls-key", "x").error()).contains("go together");
  }

  @Test
  void fileWithUnknownName_isRefusedByIt() throws IOException {
    Path file = Files.writeString(folder.resolve("settings"), "prot = 1\n");

    assertThat(run(Map.of(), "--config", file.toString()).error()).contains("unknown name 'prot'");
  }

  @Test
  void commandLine_winsOverEnvironmentWinsOverFile() throws IOException {
    Path file =
        Files.writeString(folder.resolve("settings"), "queue = 1\nworkers = 1\nmax-series = 1\n");
    Map<String, String> environment =
        Map.of(
            "FORECAST_CONFIG", file.toString(),
            "FORECAST_WORKERS", "2",
            "FORECAST_MAX_SERIES", "2",
            "FORECAST_MODELS", "nowhere");

    Settings settings = new Settings();
    var line = Configuration.commandLine(settings, environment, "--max-series", "3");
    line.parseArgs("--max-series", "3");

    assertThat(Configuration.describe(line))
        .contains("queue = 1", "workers = 2", "max-series = 3", "models = nowhere", "port = 8080");
  }

  @Test
  void keys_areNeverShown() {
    Settings settings = new Settings();
    var line = Configuration.commandLine(settings, Map.of("FORECAST_API_KEY", "read:ci:s3cret"));
    line.parseArgs();

    assertThat(Configuration.describe(line)).contains("api-key = ***");
    assertThat(String.join("\n", Configuration.describe(line))).doesNotContain("s3cret");
    assertThat(run(Map.of("FORECAST_API_KEY", "s3cret")).error())
        .contains("role:name:key")
        .doesNotContain("s3cret");
  }
}
