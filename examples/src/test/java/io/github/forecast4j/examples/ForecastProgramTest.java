package io.github.forecast4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forecast4j.examples.Programs.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastProgramTest {

  private static final String SERIES =
      Programs.SAMPLE.resolve("institution-0-daily.csv").toString();

  @TempDir Path folder;

  @Test
  void forecast_ofAFileWithTimeStamps_continuesThem() {
    Outcome outcome =
        Programs.run(
            "forecast",
            "--csv",
            SERIES,
            "--targets",
            "n_bytes",
            "--window",
            "12",
            "--horizon",
            "3",
            "--model",
            "gru-fcn");

    assertThat(outcome.exitCode()).as(outcome.progress()).isZero();
    assertThat(outcome.out().lines()).hasSize(4).first().isEqualTo("time,n_bytes");
    assertThat(outcome.out()).contains("2024-07-15T00:00:00Z,", "2024-07-17T00:00:00Z,");
  }

  @Test
  void forecast_ofNumberedRows_continuesTheNumbers() throws IOException {
    Path file = folder.resolve("numbered.csv");
    Files.writeString(file, "id,x\n7,1\n8,2\n9,3\n10,4\n11,5\n");

    Outcome outcome =
        Programs.run(
            "forecast", "--csv", file.toString(), "--window", "2", "--model", "last-value");

    assertThat(outcome.out().lines()).containsExactly("id,x", "12,5.0");
    assertThat(outcome.progress()).contains("the calendar is off");
  }

  @Test
  void wrongCell_isToldByLineColumnAndValue() throws IOException {
    Path file = folder.resolve("wrong.csv");
    Files.writeString(file, "id,x\n1,1\n2,many\n3,3\n");

    Outcome outcome = Programs.run("forecast", "--csv", file.toString(), "--model", "mean");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.progress()).contains("wrong.csv, line 3, column x: 'many' is no number");
  }

  @Test
  void missingFile_isTold() {
    Outcome outcome = Programs.run("forecast", "--csv", "nowhere.csv", "--model", "mean");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.progress()).contains("cannot read nowhere.csv").doesNotContain("\tat ");
  }
}
