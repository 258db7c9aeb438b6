package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README says is so. */
class ReadmeTest {

  private static final Pattern CURL = Pattern.compile("```sh\n(curl .*?)```", Pattern.DOTALL);
  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]+");

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  @Test
  void requests_areAnsweredAsTheyStandThere() throws IOException, InterruptedException {
    List<String> commands = CURL.matcher(readme()).results().map(found -> found.group(1)).toList();
    try (Service service = Service.start()) {
      JsonObject forecast = run(commands.get(0), service.port());
      JsonObject problem = run(commands.get(1), service.port());
      JsonObject series = run(commands.get(2), service.port());

      assertThat(commands).hasSize(3);
      assertThat(forecast.getJsonArray("forecasts").getJsonObject(0).getString("start"))
          .isEqualTo("2024-07-13T00:00:00Z");
      assertThat(problem.getString("field")).isEqualTo("series[0].start");
      assertThat(series.getInteger("rows")).isEqualTo(280);
    }
  }

  private static JsonObject run(String command, int port) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("sh", "-c", command.replace(":8080", ":" + port))
            .directory(Path.of("..").toFile())
            .redirectErrorStream(true)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return new JsonObject(out);
  }

  @Test
  void settings_areThoseOfTheProgram() throws IOException {
    var line = Configuration.commandLine(new Settings(), Map.of());
    TreeSet<String> options = new TreeSet<>();
    line.getCommandSpec().options().forEach(option -> options.add(option.longestName()));
    options.removeAll(List.of("--help", "--version"));
    String table = readme().substring(readme().indexOf("| option |"));
    String rows = table.substring(0, table.indexOf("\n\n"));

    assertThat(OPTION.matcher(rows).results().map(found -> found.group()).distinct())
        .containsExactlyInAnyOrderElementsOf(options);
    for (var option : line.getCommandSpec().options()) {
      String standard = option.defaultValue();
      if (standard != null && standard.matches("[1-9][0-9]*")) {
        assertThat(rows).contains(option.longestName()).contains("| " + standard + " |");
      }
    }
  }
}
