package io.github.forecast4j.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.TimeSeries;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SeriesScalingTest {

  @Provide
  Arbitrary<Scaler> scalers() {
    return Arbitraries.of(Scaler.minMax(), Scaler.standard(), Scaler.none());
  }

  @Provide
  Arbitrary<double[]> channels() {
    return Arbitraries.doubles()
        .between(-1, 1)
        .ofScale(6)
        .array(double[].class)
        .ofMinSize(1)
        .ofMaxSize(20);
  }

  @Property(tries = 500)
  void unscale_ofScaled_isTheValue(
      @ForAll("scalers") Scaler scaler,
      @ForAll("channels") double[] shape,
      @ForAll @IntRange(min = -9, max = 15) int exponent,
      @ForAll @DoubleRange(min = -3, max = 3) double other) {
    double unit = Math.pow(10, exponent);
    double[] values = Arrays.stream(shape).map(v -> v * unit).toArray();
    FittedScaler fitted = scaler.fit(values);

    for (double raw : new double[] {values[0], values[values.length - 1], other * unit}) {
      assertThat(fitted.unscale(fitted.scale(raw))).isCloseTo(raw, within(1e-12 * 3 * unit));
    }
  }

  @Property(tries = 200)
  void scale_constantChannel_isZeroAndFinite(
      @ForAll("scalers") Scaler scaler,
      @ForAll @DoubleRange(min = -1e12, max = 1e12) double constant,
      @ForAll @IntRange(min = 1, max = 50) int rows) {
    double[] values = new double[rows];
    Arrays.fill(values, constant);
    FittedScaler fitted = scaler.fit(values);

    double expected = scaler.equals(Scaler.none()) ? constant : 0;
    assertThat(fitted.scale(constant)).isEqualTo(expected);
    assertThat(fitted.unscale(fitted.scale(constant))).isEqualTo(constant);
    assertThat(fitted.scale(constant + 1)).isCloseTo(expected + 1, within(1e-3));
  }

  @Test
  void minMax_trainingRange_isZeroToOneAndNothingIsClipped() {
    FittedScaler fitted = Scaler.minMax().fit(new double[] {10, Double.NaN, 30});

    assertThat(fitted.scale(10)).isZero();
    assertThat(fitted.scale(30)).isEqualTo(1);
    assertThat(fitted.scale(50)).isEqualTo(2);
    assertThat(fitted.scale(-10)).isEqualTo(-1);
    assertThat(fitted.unscale(2)).isEqualTo(50);
    assertThat(fitted.parameters()).containsExactly(10, 20);
    assertThat(fitted.name()).isEqualTo("min-max");
  }

  @Test
  void standard_trainingValues_haveMeanZeroAndDeviationOne() {
    FittedScaler fitted = Scaler.standard().fit(new double[] {2, Double.NaN, 4, 4, 6});

    assertThat(fitted.parameters()).containsExactly(new double[] {4, Math.sqrt(2)}, within(1e-15));
    assertThat(fitted.scale(4)).isZero();
    assertThat(fitted.scale(4 + 10 * Math.sqrt(2))).isCloseTo(10, within(1e-12));
  }

  @Test
  void scale_gap_staysAGap() {
    for (Scaler scaler : List.of(Scaler.minMax(), Scaler.standard(), Scaler.none())) {
      FittedScaler fitted = scaler.fit(new double[] {1, 2});
      assertThat(fitted.scale(Double.NaN)).isNaN();
      assertThat(fitted.unscale(Double.NaN)).isNaN();
    }
  }

  @Test
  void parameters_changed_leaveTheScalerAlone() {
    FittedScaler fitted = Scaler.minMax().fit(new double[] {0, 2});

    fitted.parameters()[1] = 99;

    assertThat(fitted.scale(2)).isEqualTo(1);
  }

  @Test
  void fit_rangeBeyondDoubles_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scaler.minMax().fit(new double[] {-1.7e308, 1.7e308}))
        .withMessageContaining("min-max");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scaler.standard().fit(new double[] {-1e200, 1e200}))
        .withMessageContaining("standard");
  }

  @Test
  void seriesScaling_channels_areLearnedByThemselves() {
    TimeSeries series =
        TimeSeries.of(new IndexGrid(5), List.of("a", "b"), 0, 100, 10, Double.NaN, 5, 300);

    SeriesScaling scaling = SeriesScaling.fit(Scaler.minMax(), series);
    TimeSeries scaled = scaling.scale(series);

    assertThat(scaled.toArray()).containsExactly(0, 0, 1, Double.NaN, .5, 1);
    assertThat(scaled.grid()).isEqualTo(series.grid());
    assertThat(scaling.unscale(scaled).toArray()).containsExactly(series.toArray());
    assertThat(scaling.channels()).containsExactly("a", "b");
    assertThat(scaling.scaler(1).parameters()).containsExactly(100, 200);
  }

  @Test
  void seriesScaling_channelOfGaps_isRefusedByName() {
    TimeSeries series =
        TimeSeries.of(IndexGrid.ZERO, List.of("a", "b"), 1, Double.NaN, 2, Double.NaN);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeriesScaling.fit(Scaler.minMax(), series))
        .withMessageContaining("'b'")
        .withMessageContaining("2 training rows");
  }

  @Test
  void seriesScaling_otherChannels_areRefused() {
    SeriesScaling scaling = SeriesScaling.fit(Scaler.minMax(), TimeSeries.of("a", 1, 2));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> scaling.scale(TimeSeries.of("b", 1, 2)))
        .withMessageContaining("[a]")
        .withMessageContaining("[b]");
  }
}
