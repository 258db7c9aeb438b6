package io.github.forecast4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.forecast4j.archive.Archive;
import io.github.forecast4j.golden.GoldenHistory;
import io.github.forecast4j.network.TrainedNetwork;
import io.github.forecast4j.series.TimeSeries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files of format 1, trained by engines that are not here, which every later version must read.
 * GoldenFilesMaker of forecast-models made them.
 */
class GoldenFilesTest {

  private static final int STEPS = 5;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lstm",
        "gru-fcn",
        "gru-fcn-refitted",
        "gru-fcn-serial",
        "ridge-group",
        "last-value"
      })
  void file_ofFormat1_forecastsWhatItDid(String name) {
    byte[] file = resource(name + ".forecaster");
    FittedForecaster forecaster = FittedForecaster.load(file);
    double[] expected = expected(name);

    double[] actual = forecaster.forecast(GoldenHistory.hours(), STEPS).toSeries().toArray();

    assertSame(file, actual, expected);
  }

  @Test
  void file_ofAllThatIsSeen_forecastsWhatItDid() {
    byte[] file = resource("lstm-seeing.forecaster");
    FittedForecaster forecaster = FittedForecaster.load(file).forSeries("first");
    TimeSeries known = GoldenHistory.hours().slice(0, 150);

    Forecast told = forecaster.forecast(known, GoldenHistory.hours().slice(150, 160), STEPS);

    assertSame(file, told.toSeries().toArray(), expected("lstm-seeing"));
    assertThat(forecaster.recipe().encoding().limit()).isEqualTo(4);
    assertThat(forecaster.lookback()).isEqualTo(9 + 30);
    assertThat(forecaster.knownFuture()).containsExactly("x");
  }

  private static void assertSame(byte[] file, double[] actual, double[] expected) {
    if (arithmetic(file) == TrainedNetwork.ARITHMETIC) {
      assertThat(actual).isEqualTo(expected);
    } else {
      double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
      assertThat(actual).containsExactly(expected, within(1e-4 * largest));
    }
  }

  @Test
  void file_ofANetwork_tellsWhoTrainedIt() {
    FittedForecaster forecaster = FittedForecaster.load(resource("gru-fcn-refitted.forecaster"));

    assertThat(forecaster.model()).isEqualTo("gru-fcn");
    assertThat(forecaster.history()).hasSize(2);
    for (Provenance training : forecaster.history()) {
      assertThat(training.training().engine()).startsWith("MXNet");
      assertThat(training.training().epochs()).hasSize(6);
      assertThat(training.hyperparameters()).containsEntry("filters", "3,5,4");
      assertThat(training.data().rows()).isEqualTo(160);
    }
  }

  @Test
  void file_ofANetwork_needsItsModelOnlyToLearnOn() {
    FittedForecaster forecaster = FittedForecaster.load(resource("lstm.forecaster"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecaster.refit(GoldenHistory.hours()))
        .withMessageContaining("'lstm'")
        .withMessageContaining("forecast-models");
  }

  @Test
  void noEngine_isOnThisPath() {
    assertThatThrownBy(() -> Class.forName("ai.djl.engine.Engine"))
        .isInstanceOf(ClassNotFoundException.class);
    assertThatThrownBy(() -> Class.forName("io.github.forecast4j.neural.NeuralModels"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  static byte[] resource(String name) {
    try (InputStream in = GoldenFilesTest.class.getResourceAsStream("/golden/1/" + name)) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double[] expected(String name) {
    String text = new String(resource(name + ".txt"), StandardCharsets.US_ASCII);
    return text.lines()
        .mapToLong(line -> Long.parseUnsignedLong(line, 16))
        .mapToDouble(Double::longBitsToDouble)
        .toArray();
  }

  private static int arithmetic(byte[] file) {
    return Integer.parseInt(
        Archive.read(new ByteArrayInputStream(file)).metadata("arithmetic").orElseThrow());
  }
}
