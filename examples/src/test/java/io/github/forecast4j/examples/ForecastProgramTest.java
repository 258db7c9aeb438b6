package io.github.forecast4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forecast4j.examples.Programs.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastProgramTest {

  @TempDir Path folder;

  @Test
  void forecast_ofAFileWithTimeStamps_continuesThem() {
    Outcome outcome = Programs.onSample("forecast", "gru-fcn");

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
  void filledGaps_areCounted_thoseAtTheEndBeforeAll() throws IOException {
    Path file = Files.writeString(folder.resolve("short.csv"), "id,x\n0,1\n2,3\n3,4\n");
    Path times = folder.resolve("times.csv");
    Files.writeString(
        times,
        "id,time\n0,2024-01-01\n1,2024-01-02\n2,2024-01-03\n3,2024-01-04\n4,2024-01-05\n5,2024-01-06\n");

    Outcome outcome =
        Programs.run(
            "forecast",
            "--csv=" + file,
            "--times=" + times,
            "--gaps=zero",
            "--window=2",
            "--model=last-value");

    assertThat(outcome.progress())
        .contains("3 rows with missing values are filled, 2 of them at the end");
    assertThat(outcome.out()).contains("2024-01-07T00:00:00Z,0.0");
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
