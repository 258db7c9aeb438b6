package io.github.forecast4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forecast4j.examples.Programs.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Train, save, forecast from the file, and look into it. */
class SavedForecasterProgramsTest {

  @TempDir static Path shared;

  @TempDir Path folder;

  @BeforeAll
  static void trainANetwork() {
    train("gru-fcn", network());
  }

  private static Path network() {
    return shared.resolve("network.forecaster");
  }

  @Test
  void train_thenForecastByFile_tellsWhatForecastByModelTells() throws IOException {
    Path file = network();
    Path out = folder.resolve("next.csv");

    Outcome byFile =
        Programs.run(
            "forecast", "--file", file.toString(), "--csv", Programs.DAYS, "--out", out.toString());
    Outcome byModel = Programs.onSample("forecast", "gru-fcn");

    assertThat(byFile.exitCode()).as(byFile.progress()).isZero();
    assertThat(byFile.out()).isEmpty();
    assertThat(Files.readString(out)).isEqualTo(byModel.out());
    assertThat(Files.readAllLines(out)).hasSize(4).first().isEqualTo("time,n_bytes");
  }

  @Test
  void forecast_byFileBeyondItsHorizon_goesOn() {
    Outcome outcome =
        Programs.run(
            "forecast", "--file", ridge().toString(), "--csv", Programs.DAYS, "--horizon", "7");

    assertThat(outcome.exitCode()).as(outcome.progress()).isZero();
    assertThat(outcome.out().lines()).hasSize(8);
  }

  @Test
  void inspect_tellsWhatItIsHowItWasTrainedAndHowGoodItIs() {
    Path file = network();

    Outcome outcome = Programs.run("inspect", file.toString());

    assertThat(outcome.exitCode()).as(outcome.progress()).isZero();
    assertThat(outcome.out())
        .contains("golden vectors hold here")
        .contains("gru-fcn {units=32, filters=32,64,32")
        .contains("12 rows of [n_bytes]")
        .contains("3 rows of [n_bytes]")
        .containsPattern("by +(MXNet|PyTorch)")
        .contains("2023-10-09T00:00:00Z to 2024-07-14T00:00:00Z, SHA-256 ")
        .containsPattern(
            "skill against the last value [+-]0\\.\\d+; skill against the last season [+-]0\\.\\d+")
        .containsPattern("rmse +\\S+ \\(last value \\S+\\)");
  }

  @Test
  void skill_againstAForecastThatIsPerfect_isToldInWords() throws IOException {
    Path csv = days("still.csv", 100, day -> day < 60 ? day % 5 : 3);
    Path file = folder.resolve("mean.forecaster");

    Outcome trained =
        Programs.run("train", "--csv=" + csv, "--model=mean", "--window=5", "--save=" + file);
    Outcome inspected = Programs.run("inspect", file.toString());

    assertThat(trained.progress())
        .contains("no skill against the last value, which is perfect there")
        .doesNotContain("Infinity");
    assertThat(inspected.out())
        .contains("no skill against the last value, which is perfect there")
        .doesNotContain("Infinity");
  }

  @Test
  void trainingWithoutValidationWindows_isWarnedOf() throws IOException {
    Path csv = days("few.csv", 10, day -> day % 3);

    Outcome outcome =
        Programs.run(
            "train",
            "--csv=" + csv,
            "--model=mean",
            "--window=5",
            "--save=" + folder.resolve("few.forecaster"));

    assertThat(outcome.exitCode()).as(outcome.progress()).isZero();
    assertThat(outcome.progress()).contains("There are no validation windows");
  }

  private Path days(String name, int count, IntUnaryOperator value) throws IOException {
    LocalDate first = LocalDate.parse("2024-01-01");
    return Files.writeString(
        folder.resolve(name),
        IntStream.range(0, count)
            .mapToObj(day -> first.plusDays(day) + "," + value.applyAsInt(day))
            .collect(Collectors.joining("\n", "time,x\n", "\n")));
  }

  @Test
  void fileAndModel_excludeEachOther() {
    Outcome outcome =
        Programs.run("forecast", "--file", "x", "--csv", Programs.DAYS, "--model", "ridge");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.progress())
        .contains("--file names a forecaster with its own recipe; leave [--model] away");
  }

  @Test
  void damagedFile_isToldWithoutATrace() throws IOException {
    Path file = ridge();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1] ^= 1;
    Files.write(file, bytes);

    Outcome outcome = Programs.run("inspect", file.toString());

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.progress())
        .contains("error: " + file + ": its SHA-256 is")
        .doesNotContain("\tat ");
  }

  private Path ridge() {
    Path file = folder.resolve("ridge.forecaster");
    train("ridge", file);
    return file;
  }

  private static void train(String model, Path file) {
    Outcome outcome = Programs.onSample("train", model, "--save=" + file);
    assertThat(outcome.exitCode()).as(outcome.progress()).isZero();
    assertThat(outcome.out()).startsWith("wrote " + file);
  }
}
