package io.github.forecast4j.metric;

import static io.github.forecast4j.metric.Metrics.MAE;
import static io.github.forecast4j.metric.Metrics.R2;
import static io.github.forecast4j.metric.Metrics.RMSE;
import static io.github.forecast4j.metric.Metrics.SMAPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ErrorMetricsTest {

  private static final double[] ACTUAL = {1, 2, 3, 6};
  private static final double[] FORECAST = {2, 2, 1, 2};

  @Provide
  Arbitrary<double[]> values() {
    return Arbitraries.doubles()
        .between(-1e9, 1e9)
        .array(double[].class)
        .ofMinSize(2)
        .ofMaxSize(30);
  }

  @Test
  void score_smallExample_isWhatTheHandComputes() {
    assertThat(RMSE.score(ACTUAL, FORECAST)).isCloseTo(Math.sqrt(21 / 4.0), within(1e-15));
    assertThat(MAE.score(ACTUAL, FORECAST)).isCloseTo(7 / 4.0, within(1e-15));
    assertThat(SMAPE.score(ACTUAL, FORECAST))
        .isCloseTo((2.0 / 3 + 0 + 4.0 / 4 + 8.0 / 8) / 4, within(1e-15));
    assertThat(R2.score(ACTUAL, FORECAST)).isCloseTo(1 - 21 / 14.0, within(1e-15));
  }

  @Property(tries = 300)
  void score_perfectForecast_isBest(@ForAll("values") double[] actual) {
    assertThat(RMSE.score(actual, actual)).isZero();
    assertThat(MAE.score(actual, actual)).isZero();
    assertThat(SMAPE.score(actual, actual)).isZero();
    assertThat(R2.score(actual, actual)).isEqualTo(1);
  }

  @Property(tries = 300)
  void rmse_anyValues_isAtLeastTheMae(@ForAll("values") double[] values) {
    int half = values.length / 2;
    double[] actual = Arrays.copyOfRange(values, 0, half);
    double[] forecast = Arrays.copyOfRange(values, half, 2 * half);

    assertThat(RMSE.score(actual, forecast))
        .isGreaterThanOrEqualTo(MAE.score(actual, forecast) * (1 - 1e-12));
    assertThat(SMAPE.score(actual, forecast)).isBetween(0.0, 2.0 + 1e-12);
    assertThat(R2.score(actual, forecast)).isLessThanOrEqualTo(1);
  }

  @Property(tries = 300)
  void r2_constantActual_isOneIfPerfectAndZeroOtherwise(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double constant,
      @ForAll @IntRange(min = 1, max = 30) int count) {
    double[] actual = new double[count];
    Arrays.fill(actual, constant);
    double[] other = actual.clone();
    other[0] += 1;

    assertThat(R2.score(actual, actual)).isEqualTo(1);
    assertThat(R2.score(actual, other)).isZero();
  }

  @Test
  void rmse_ofErrorsWhoseSquaresNoDoubleHolds_isRight() {
    double[] large = {3e300, 4e300};
    double[] small = {3e-300, 4e-300};
    double[] nothing = new double[2];
    assertThat(RMSE.score(large, nothing)).isCloseTo(Math.sqrt(12.5) * 1e300, within(1e286));
    assertThat(RMSE.score(small, nothing)).isCloseTo(Math.sqrt(12.5) * 1e-300, within(1e-314));
    assertThat(RMSE.score(nothing, nothing)).isZero();
  }

  @Test
  void smape_floatNoiseAroundZero_addsNothing() {
    double[] season = {Math.sin(Math.PI) * 1e9, 1e9, Math.sin(2 * Math.PI) * 1e9, -1e9};
    assertThat(SMAPE.score(season, new double[] {60, 1e9, -60, -1e9})).isZero();
    assertThat(SMAPE.score(season, new double[] {0, 1e9, 0, -1e9})).isZero();
    assertThat(SMAPE.score(season, new double[] {1e6, 1e9, 0, -1e9})).isCloseTo(.5, within(1e-9));
    assertThat(SMAPE.score(new double[] {1e3, 1e12}, new double[] {3e3, 1e12})).isEqualTo(.5);
  }

  @Test
  void smape_zeroInBoth_addsNothing() {
    assertThat(SMAPE.score(new double[] {0, 1}, new double[] {0, 1})).isZero();
    assertThat(SMAPE.score(new double[] {0, 1}, new double[] {1, 1})).isEqualTo(1);
  }

  @Test
  void skill_errors_areComparedByShare() {
    assertThat(Metrics.skill(1, 4)).isEqualTo(.75);
    assertThat(Metrics.skill(4, 4)).isZero();
    assertThat(Metrics.skill(8, 4)).isEqualTo(-1);
    assertThat(Metrics.skill(0, 0)).isZero();
    assertThat(Metrics.skill(0, 4)).isEqualTo(1);
    assertThat(Metrics.skill(1, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void score_shapesThatDiffer_areRefusedWithBoth() {
    for (Metric metric : Metrics.all()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> metric.score(new double[2], new double[3]))
          .withMessageContaining("2 and 3");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> metric.score(new double[0], new double[0]))
          .withMessageContaining("at least one");
    }
  }

  @Test
  void score_valueNotFinite_isRefusedWithItsPlace() {
    for (Metric metric : Metrics.all()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> metric.score(new double[] {1, Double.NaN}, new double[2]))
          .withMessageContaining("actual value 1 is NaN");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> metric.score(new double[2], new double[] {1 / 0.0, 1}))
          .withMessageContaining("forecast value 0 is Infinity");
    }
  }

  @Test
  void all_metrics_haveTheirNames() {
    assertThat(Metrics.all())
        .extracting(Metric::name)
        .containsExactly("rmse", "mae", "smape", "r2", "wape", "bias");
  }
}
