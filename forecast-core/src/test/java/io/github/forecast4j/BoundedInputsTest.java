package io.github.forecast4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.forecast4j.baseline.Baselines;
import io.github.forecast4j.encode.Normalization;
import io.github.forecast4j.series.TimeSeries;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoundedInputsTest {

  private static final int ROWS = 200;

  private final TimeSeries usual = traffic();

  private static ForecasterBuilder ridge() {
    return Forecaster.builder()
        .model(Baselines.RIDGE)
        .window(6)
        .inputs("bytes", "flows")
        .targets("bytes")
        .normalize(Normalization.LAST_VALUE);
  }

  @Test
  void history_844TimesTheMaximum_movesAForecastByElevenRangesInsteadOfHundreds() {
    FittedForecaster unbounded = ridge().fit(usual);
    FittedForecaster bounded = ridge().boundInputs(4).fit(usual);
    TimeSeries burst = withBurst(844);
    double range = range(usual.values("bytes"));

    double far =
        unbounded.forecast(burst).value("bytes", 0) - unbounded.forecast(usual).value("bytes", 0);
    double near =
        bounded.forecast(burst).value("bytes", 0) - bounded.forecast(usual).value("bytes", 0);

    assertThat(Math.abs(far)).isGreaterThan(300 * range);
    assertThat(Math.abs(near)).isLessThan(11 * range);
  }

  @Test
  void history_withinTheLimit_isForecastAsWithoutOne() {
    Forecast unbounded = ridge().unboundedInputs().fit(usual).forecast(usual);

    assertThat(ridge().boundInputs(4).fit(usual).forecast(usual).values("bytes"))
        .containsExactly(unbounded.values("bytes"));
    assertThat(ridge().fit(usual).forecast(usual).values("bytes"))
        .containsExactly(unbounded.values("bytes"));
  }

  @Test
  void limit_savedAndLoaded_holds() {
    FittedForecaster saved = ridge().boundInputs(.5).fit(usual);
    FittedForecaster loaded = SavedForecasters.again(saved);

    assertThat(loaded.recipe().encoding().limit()).isEqualTo(.5);
    assertThat(SavedForecasters.again(ridge().fit(usual)).recipe().encoding().limit()).isInfinite();
    for (TimeSeries history : new TimeSeries[] {usual, withBurst(844), withBurst(2)}) {
      assertThat(SavedForecasters.bits(loaded.forecast(history)))
          .isEqualTo(SavedForecasters.bits(saved.forecast(history)));
    }
    assertThat(loaded.refit(usual).recipe().encoding().limit()).isEqualTo(.5);
  }

  @Test
  void boundInputs_laterCall_replacesTheEarlier() {
    ForecasterBuilder recipe = ridge().unboundedInputs().boundInputs(3);

    assertThat(recipe.fit(usual).recipe().encoding().limit()).isEqualTo(3);
    assertThat(recipe.unboundedInputs().fit(usual).recipe().encoding().limit()).isInfinite();
  }

  @Test
  void boundInputs_badLimitOrFixedModel_isRefusedWithTheRemedy() {
    for (double wrong : new double[] {-.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ridge().boundInputs(wrong))
          .withMessageContainingAll(
              "boundInputs", ">= 0", String.valueOf(wrong), "unboundedInputs()");
    }
    assertThatIllegalStateException()
        .isThrownBy(() -> ridge().model(Baselines.LAST_VALUE).boundInputs(4).build())
        .withMessageContainingAll("model(last-value)", "boundInputs(4.0)", "leave");
  }

  private static double range(double[] values) {
    return Arrays.stream(values).max().orElseThrow() - Arrays.stream(values).min().orElseThrow();
  }

  /** Flows that end many times beyond their maximum, while bytes stay as they are. */
  private TimeSeries withBurst(double times) {
    double[] flows = usual.values("flows");
    flows[ROWS - 1] = times * Arrays.stream(flows).max().orElseThrow();
    return TimeSeries.builder()
        .channel("bytes", usual.values("bytes"))
        .channel("flows", flows)
        .build();
  }

  private static TimeSeries traffic() {
    Random noise = new Random(5);
    double[] bytes = new double[ROWS];
    double[] flows = new double[ROWS];
    for (int row = 0; row < ROWS; row++) {
      flows[row] = 8 + 8 * noise.nextDouble();
      bytes[row] = 100 + (row == 0 ? 0 : 3 * flows[row - 1]) + noise.nextGaussian();
    }
    return TimeSeries.builder().channel("bytes", bytes).channel("flows", flows).build();
  }
}
