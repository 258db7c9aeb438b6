package io.github.forecast4j.http;

import static io.github.forecast4j.http.Program.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forecast4j.http.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program says of its settings before it serves; a service that starts would not end. */
@Timeout(60)
class ProgramTest {

  @TempDir Path folder;

  @Test
  void help_tellsAllSettings() {
    Outcome outcome = run(Map.of(), "--help");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("--port", "--models", "--max-body", "--api-keys", "--drain");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V"})
  void version_isThatOfTheBuild(String option) {
    Outcome outcome = run(Map.of(), option);

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).matches("forecast-http \\d+\\.\\d+\\.\\d+\\S*\\R");
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
  void fileThatNamesAnother_isRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("settings"), "config = b.conf\n");

    requireWrong("the file of --config has an unknown name 'config'", "--config", file.toString());
  }

  @Test
  void fileThatCannotBeRead_isRefusedByItsOption() {
    requireWrong("--config must be a file of settings that can be read", "--config", "nowhere");
    requireWrong("--api-keys must be a file that can be read, was", "--api-keys", "nowhere");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nobody yet\n\n  # read:ci:s3cret\n"})
  void fileWithoutKeys_isRefused(String lines) throws IOException {
    Path file = Files.writeString(folder.resolve("keys"), lines);

    requireWrong(
        "--api-keys must be a file of at least one key, was '%s'; write lines".formatted(file),
        "--api-keys",
        file.toString());
  }

  @Test
  void keyInAFile_isRefusedByItsLine() throws IOException {
    Path file = Files.writeString(folder.resolve("keys"), "# keys\n\nread:ci\n");

    requireWrong("line 3 of --api-keys must be role:name:key", "--api-keys", file.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "foo",
        "http://a/path",
        "https://a/",
        "https://A",
        "http://a:99999",
        "*,http://a",
        ""
      })
  void originThatIsNone_isRefused(String origin) {
    requireWrong("--cors-origin must be origins like https://", "--cors-origin", origin);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void hostWithoutName_isRefused(String host) {
    requireWrong("--host must be a name or an address, was '%s'".formatted(host), "--host=" + host);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "s3cret", "read:ci:", "read::s3cret"})
  void keyInAnotherForm_isRefused(String key) {
    requireWrong("key 1 of --api-key must be role:name:key\n", "--api-key", key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "zz", "s3cret"})
  void digestOfAnotherLength_isRefused(String digits) {
    requireWrong(
        "key 1 of --api-key must be role:name:key with 64 hexadecimal digits after 'sha256:'",
        "--api-key",
        "read:a:sha256:" + digits);
  }

  @Test
  void digestOfOtherDigits_isRefused() {
    requireWrong("key 1 of --api-key must be", "--api-key", "read:a:sha256:" + "zz".repeat(32));
  }

  @Test
  void unknownRole_isRefusedByTheKeysPlace() {
    requireWrong(
        "key 2 of --api-key must be role:name:key with the role 'read' or 'admin'",
        "--api-key",
        "read:a:b,s3cret:ci:read");
  }

  private static void requireWrong(String message, String... arguments) {
    Outcome outcome = run(Map.of("FORECAST_PORT", "0"), arguments);

    assertThat(outcome.error()).startsWith("error: " + message).doesNotContain("s3cret");
    assertThat(outcome.code()).isEqualTo(2);
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
