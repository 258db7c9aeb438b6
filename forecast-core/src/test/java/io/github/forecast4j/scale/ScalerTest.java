package io.github.forecast4j.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.TimeSeries;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalerTest {

  private static final double[] VALUES = {3, Double.NaN, 1, 5, 2, 4};

  @Test
  void minMax_anyRange_mapsTheEndsOntoIt() {
    FittedScaler fitted = Scaler.minMax(-1, 3).fit(VALUES);

    assertThat(fitted.scale(1)).isEqualTo(-1);
    assertThat(fitted.scale(5)).isEqualTo(3);
    assertThat(fitted.scale(3)).isEqualTo(1);
  }

  @Test
  void minMax_beyondTheTrainingRange_doesNotClip() {
    FittedScaler fitted = Scaler.minMax().fit(VALUES);

    assertThat(fitted.scale(9)).isEqualTo(2);
    assertThat(fitted.scale(-3)).isEqualTo(-1);
    assertThat(fitted.unscale(2)).isEqualTo(9);
  }

  @Test
  void minMax_rangeTheWrongWayRound_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scaler.minMax(1, 1))
        .withMessageContaining("low < high");
    assertThatIllegalArgumentException().isThrownBy(() -> Scaler.minMax(0, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scaler.minMax(0, Double.POSITIVE_INFINITY));
  }

  @Test
  void standard_trainingValues_haveMeanZeroAndDeviationOne() {
    FittedScaler fitted = Scaler.standard().fit(VALUES);

    assertThat(fitted.scale(3)).isZero();
    assertThat(fitted.scale(5)).isCloseTo(2 / Math.sqrt(2), within(1e-15));
  }

  @Test
  void robust_trainingValues_haveMedianZeroAndMiddleHalfOne() {
    FittedScaler fitted = Scaler.robust().fit(VALUES);

    assertThat(fitted.scale(3)).isZero();
    assertThat(fitted.scale(4) - fitted.scale(2)).isEqualTo(1);
  }

  @Test
  void robust_oneExtremeValue_doesNotSetTheScale() {
    FittedScaler fitted = Scaler.robust().fit(new double[] {1, 2, 3, 4, 1e12});

    assertThat(fitted.parameters()).containsExactly(3, 2);
  }

  @Test
  void robust_middleHalfOfOneValue_takesTheDeviation() {
    FittedScaler fitted = Scaler.robust().fit(new double[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 10});

    assertThat(fitted.parameters()).containsExactly(0, 3);
  }

  @Test
  void log1p_beforeAnother_learnsOnLogarithms() {
    FittedScaler fitted = Scaler.log1p(Scaler.minMax()).fit(new double[] {0, Double.NaN, 999});

    assertThat(fitted.scale(0)).isZero();
    assertThat(fitted.scale(999)).isEqualTo(1);
    assertThat(fitted.scale(Math.sqrt(1000) - 1)).isCloseTo(.5, within(1e-12));
    assertThat(fitted.scale(Double.NaN)).isNaN();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, -5})
  void log1p_valueItIsNotDefinedOn_isRefusedAndNeverAGap(double value) {
    FittedScaler fitted = Scaler.log1p(Scaler.none()).fit(new double[] {1});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> fitted.scale(value))
        .withMessageContaining("> -1")
        .withMessageContaining(String.valueOf(value));
  }

  @Test
  void log1p_seriesItIsNotDefinedOn_isRefusedByChannel() {
    TimeSeries series = TimeSeries.of(IndexGrid.ZERO, List.of("a", "b"), 1, 2, 3, -4);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeriesScaling.fit(Scaler.log1p(Scaler.minMax()), series))
        .withMessageContaining("'b'")
        .withMessageContaining("-4.0");
  }

  @Test
  void perChannel_eachChannel_hasItsKind() {
    TimeSeries series = TimeSeries.of(IndexGrid.ZERO, List.of("a", "b", "c"), 0, 0, 0, 10, 10, 10);
    Scaler scaler = Scaler.log1p(Scaler.perChannel(Map.of("b", Scaler.none()), Scaler.standard()));

    SeriesScaling scaling = SeriesScaling.fit(scaler, series);

    assertThat(scaling.scaler(0).name()).isEqualTo("log1p/standard");
    assertThat(scaling.scaler(1).name()).isEqualTo("log1p/none");
    assertThat(scaling.scaler(2).name()).isEqualTo("log1p/standard");
  }

  @ParameterizedTest
  @ValueSource(strings = {"min-max", "standard", "robust"})
  void constantChannel_anyConstant_mapsOntoZero(String name) {
    // The sum of tenths is not a whole number of tenths: a mean that is a sum by a count is not
    // the value.
    FittedScaler fitted =
        ScalerCatalog.load().find(name).fit(new double[] {.1, .1, .1, .1, .1, .1, .1, .1, .1, .1});

    assertThat(fitted.scale(.1)).isZero();
    assertThat(fitted.scale(1.1)).isEqualTo(1);
    assertThat(fitted.unscale(0)).isEqualTo(.1);
  }

  @Test
  void fit_valuesTooFarApart_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scaler.minMax().fit(new double[] {-1.7e308, 1.7e308}))
        .withMessageContaining("far apart");
  }
}
