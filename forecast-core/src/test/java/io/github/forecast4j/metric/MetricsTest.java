package io.github.forecast4j.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsTest {

  private static final double[] ACTUAL = {1, 2, 4, 8};
  private static final double[] FORECAST = {2, 2, 2, 9};
  private static final double[] ZEROS = {0, 0, 0, 0};

  @ParameterizedTest
  @CsvSource({
    "rmse, 1.224744871391589",
    "mae, 1",
    "smape, 0.3627450980392157",
    "r2, 0.7913043478260869",
    "wape, 0.26666666666666666",
    "bias, 0"
  })
  void metric_fourForecasts_hasTheNumberOfItsFormula(String name, double expected) {
    assertThat(MetricCatalog.load().find(name).score(ACTUAL, FORECAST))
        .isCloseTo(expected, within(1e-15));
  }

  @Test
  void bias_forecastsTooHigh_isPositive() {
    assertThat(Metrics.BIAS.score(ACTUAL, new double[] {2, 3, 5, 9})).isEqualTo(1);
  }

  @Test
  void wape_nothingHappened_isZeroForNothingForecastElseInfinite() {
    assertThat(Metrics.WAPE.score(ZEROS, ZEROS)).isZero();
    assertThat(Metrics.WAPE.score(ZEROS, FORECAST)).isInfinite();
  }

  @Test
  void mase_seasonalNaiveForecast_isItsMeanErrorInTraining() {
    double[] training = {0, 10, 4, 10, 0, 10};

    assertThat(Metrics.mase(training, 2).score(ACTUAL, FORECAST)).isEqualTo(1 / 2.0);
    assertThat(Metrics.mase(training, 1).score(ACTUAL, FORECAST)).isCloseTo(1 / 8.4, within(1e-15));
  }

  @Test
  void mase_gapsInTraining_areLeftOut() {
    double[] training = {0, Double.NaN, 4, 10, 0, 10};

    assertThat(Metrics.mase(training, 2).score(ACTUAL, FORECAST)).isEqualTo(1 / (8 / 3.0));
  }

  @Test
  void mase_constantTraining_isZeroForThePerfectForecastElseInfinite() {
    Metric mase = Metrics.mase(new double[] {5, 5, 5}, 1);

    assertThat(mase.score(ACTUAL, ACTUAL)).isZero();
    assertThat(mase.score(ACTUAL, FORECAST)).isInfinite();
  }

  @Test
  void mase_trainingShorterThanASeason_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metrics.mase(new double[] {1, 2}, 2))
        .withMessageContaining("2 steps apart");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metrics.mase(new double[] {1, Double.NaN}, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metrics.mase(new double[] {1, 2}, 0))
        .withMessageContaining("season");
  }

  @Test
  void pinball_lowAndHighForecasts_weighAsTheLevelSays() {
    Metric pinball = Metrics.pinball(.9);

    assertThat(pinball.score(new double[] {10}, new double[] {8})).isCloseTo(1.8, within(1e-15));
    assertThat(pinball.score(new double[] {10}, new double[] {12})).isCloseTo(.2, within(1e-15));
    assertThat(pinball.name()).isEqualTo("pinball-0.9");
    assertThat(Metrics.pinball(.5).score(ACTUAL, FORECAST))
        .isEqualTo(Metrics.MAE.score(ACTUAL, FORECAST) / 2);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -1, Double.NaN})
  void pinball_levelOutside_isRefused(double level) {
    assertThatIllegalArgumentException().isThrownBy(() -> Metrics.pinball(level));
  }

  @Test
  void coverage_someWithin_isTheirShareEndsIncluded() {
    double[] low = {1, 0, 5, 0};
    double[] high = {1, 1, 6, 8};

    assertThat(Metrics.coverage(ACTUAL, low, high)).isEqualTo(.5);
  }

  @Test
  void coverage_endsCrossed_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metrics.coverage(ACTUAL, FORECAST, ZEROS))
        .withMessageContaining("interval 0");
  }

  @Test
  void score_valuesThatCannotBeCompared_isRefused() {
    for (Metric metric : List.of(Metrics.WAPE, Metrics.mase(ACTUAL, 1), Metrics.pinball(.1))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> metric.score(new double[0], new double[0]));
      assertThatIllegalArgumentException().isThrownBy(() -> metric.score(ACTUAL, new double[] {1}));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> metric.score(new double[] {1}, new double[] {Double.NaN}))
          .withMessageContaining("forecast value 0");
    }
  }

  @Test
  void find_unknownName_isRefusedWithTheNamesThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MetricCatalog.load().find("luck"))
        .withMessageContaining("'luck'")
        .withMessageContaining("rmse");
  }
}
