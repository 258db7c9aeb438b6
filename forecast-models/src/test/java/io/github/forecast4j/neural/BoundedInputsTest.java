package io.github.forecast4j.neural;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Forecast;
import io.github.forecast4j.Forecaster;
import io.github.forecast4j.ForecasterBuilder;
import io.github.forecast4j.encode.Normalization;
import io.github.forecast4j.scale.Scaler;
import io.github.forecast4j.series.TimeSeries;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows like those of an address whose flows once reached 844 times all that was known of them. */
class BoundedInputsTest {

  private static final int ROWS = 220;
  private static final int LEARNED = 180;

  /** The forecast stays within the range of the series, widened by this share on both sides. */
  private static final double FACTOR = 2;

  private static final GruFcn GRU_FCN =
      NeuralModels.GRU_FCN.withUnits(8).withFilters(8, 8, 8).withKernels(5, 3, 3).withEpochs(8);

  static Stream<Arguments> networks() {
    return Stream.of(NeuralModels.LSTM.withUnits(8).withEpochs(8), GRU_FCN)
        .flatMap(
            network ->
                Stream.of(Normalization.LAST_VALUE, Normalization.RELATIVE)
                    .map(changes -> Arguments.of(network, changes)));
  }

  private static ForecasterBuilder recipe(NeuralSpec<?> network) {
    return Forecaster.builder()
        .model(network)
        .window(10)
        .inputs("bytes", "flows")
        .targets("bytes")
        .seed(3);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void history_withRowsFarBeyondTraining_isForecastSanely(
      NeuralSpec<?> network, Normalization changes) {
    TimeSeries usual = traffic();
    FittedForecaster forecaster = recipe(network).normalize(changes).fit(usual.slice(0, LEARNED));

    for (int row = 205; row < ROWS; row += 4) {
      assertSane(forecaster.forecast(withBurst(usual, row, 844)), usual);
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void history_whoseTargetOnceBurst_isForecastSanelyForAsLongAsTheWindowHoldsIt(
      NeuralSpec<?> network, Normalization changes) {
    TimeSeries usual = traffic();
    FittedForecaster forecaster = recipe(network).normalize(changes).fit(usual.slice(0, LEARNED));
    TimeSeries burst = withTargetBurst(usual, 200, 844);

    for (int rows = 202; rows <= 212; rows++) {
      assertSane(forecaster.forecast(burst.slice(0, rows)), usual);
    }
  }

  @Test
  void history_withSuchRowsAndNoBound_carriesAConvolutionAway() {
    TimeSeries usual = traffic();
    FittedForecaster unbounded = recipe(GRU_FCN).unboundedInputs().fit(usual.slice(0, LEARNED));

    Forecast forecast = unbounded.forecast(withBurst(usual, 213, 844));

    assertThat(Math.abs(forecast.value("bytes", 0))).isGreaterThan(1_000);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void training_withSuchRows_isForecastSanely(NeuralSpec<?> network, Normalization changes) {
    TimeSeries burst = withBurst(traffic(), 60, 844);
    for (Scaler scaler : List.of(Scaler.minMax(), Scaler.robust())) {
      FittedForecaster forecaster =
          recipe(network).normalize(changes).scaler(scaler).fit(burst.slice(0, LEARNED));

      assertSane(forecaster.forecast(traffic()), traffic());
      assertSane(forecaster.forecast(withBurst(traffic(), 215, 844)), traffic());
    }
  }

  private static void assertSane(Forecast forecast, TimeSeries usual) {
    double low = Arrays.stream(usual.values("bytes")).min().orElseThrow();
    double high = Arrays.stream(usual.values("bytes")).max().orElseThrow();
    double slack = FACTOR * (high - low);
    assertThat(forecast.value("bytes", 0)).isFinite().isBetween(low - slack, high + slack);
  }

  /** Flows that are many times their maximum for three rows, while bytes stay as they are. */
  private static TimeSeries withBurst(TimeSeries usual, int row, double times) {
    double[] flows = usual.values("flows");
    double largest = Arrays.stream(flows).limit(LEARNED).max().orElseThrow();
    Arrays.fill(flows, row, row + 3, times * largest);
    return TimeSeries.builder()
        .channel("bytes", usual.values("bytes"))
        .channel("flows", flows)
        .build();
  }

  /** Bytes that are many times their maximum for one row, while flows stay as they are. */
  private static TimeSeries withTargetBurst(TimeSeries usual, int row, double times) {
    double[] bytes = usual.values("bytes");
    bytes[row] = times * Arrays.stream(bytes).limit(LEARNED).max().orElseThrow();
    return TimeSeries.builder()
        .channel("bytes", bytes)
        .channel("flows", usual.values("flows"))
        .build();
  }

  private static TimeSeries traffic() {
    Random noise = new Random(5);
    double[] bytes = new double[ROWS];
    double[] flows = new double[ROWS];
    for (int row = 0; row < ROWS; row++) {
      flows[row] = 20 + 8 * Math.sin(row * .6) + noise.nextGaussian();
      bytes[row] = 100 + (row == 0 ? 0 : 3 * flows[row - 1]) + noise.nextGaussian();
    }
    return TimeSeries.builder().channel("bytes", bytes).channel("flows", flows).build();
  }
}
