package io.github.forecast4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import io.github.forecast4j.baseline.Baselines;
import io.github.forecast4j.extension.ForecastFromFile;
import io.github.forecast4j.series.TimeSeries;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/**
 * A saved forecaster in a fresh Java with forecast-core and its four libraries, and nothing else.
 */
class CoreAloneTest {

  @TempDir Path folder;

  @Test
  void forecast_onTheClassPath() throws IOException {
    assertThat(ChildJvm.run(command("-cp", libraries() + File.pathSeparator + program())))
        .startsWith("last-value in unnamed module")
        .contains(expected());
  }

  @Test
  void forecast_onTheModulePath() throws IOException {
    List<String> command =
        command("-p", libraries(), "--add-modules", "io.github.forecast4j.core", "-cp", program());

    assertThat(ChildJvm.run(command))
        .startsWith("last-value in module io.github.forecast4j.core")
        .contains(expected());
  }

  @Test
  void networkOfAnEngine_onTheModulePath_provesItself() throws IOException {
    Path file = folder.resolve("network.forecaster");
    Files.write(file, GoldenFilesTest.resource("gru-fcn.forecaster"));
    List<String> command =
        List.of(
            ChildJvm.JAVA.toString(),
            "-p",
            libraries(),
            "--add-modules",
            "io.github.forecast4j.core",
            "-cp",
            program(),
            ForecastFromFile.class.getName(),
            file.toString());

    // It has two inputs and the program knows one: what matters is that it was loaded.
    assertThat(ChildJvm.run(command))
        .startsWith("gru-fcn in module io.github.forecast4j.core")
        .contains("the series has no channel 'y'");
  }

  private List<String> command(String... paths) {
    Path file = folder.resolve("x.forecaster");
    TimeSeries ramp = TimeSeries.of("x", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    Forecaster.builder().model(Baselines.LAST_VALUE).window(3).fit(ramp).save(file);
    List<String> command = new ArrayList<>(List.of(ChildJvm.JAVA.toString()));
    command.addAll(List.of(paths));
    command.addAll(List.of(ForecastFromFile.class.getName(), file.toString()));
    return command;
  }

  private static String expected() {
    return "%n2.0%nwithout ai.djl.engine.Engine%nwithout io.github.forecast4j.neural.Lstm%n"
        .formatted();
  }

  private static String libraries() {
    return ChildJvm.path(
        FittedForecaster.class,
        CSVFormat.class,
        unread("org.apache.commons.io.IOUtils"),
        unread("org.apache.commons.codec.Encoder"),
        Logger.class,
        JsonFactory.class);
  }

  /** A class of a library's library, whose module core does not read. */
  private static Class<?> unread(String name) {
    try {
      return Class.forName(name, false, CSVFormat.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A folder with the program alone: not the tests, whose packages are those of the module. */
  private String program() throws IOException {
    String name = ForecastFromFile.class.getName().replace('.', '/') + ".class";
    Path place = folder.resolve("program").resolve(name);
    Files.createDirectories(place.getParent());
    try (InputStream in = ForecastFromFile.class.getClassLoader().getResourceAsStream(name)) {
      Files.write(place, in.readAllBytes());
    }
    return folder.resolve("program").toString();
  }
}
