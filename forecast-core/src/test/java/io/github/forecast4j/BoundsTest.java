package io.github.forecast4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.forecast4j.baseline.Baselines;
import io.github.forecast4j.series.TimeSeries;
import java.nio.file.Path;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundsTest {

  /** Falls by one from 9 to 1, so that drift goes on below zero. */
  private final TimeSeries falling =
      TimeSeries.builder()
          .channel("a", 9, 8, 7, 6, 5, 4, 3, 2, 1)
          .channel("b", 1, 2, 3, 4, 5, 6, 7, 8, 9)
          .build();

  private static ForecasterBuilder drift() {
    return Forecaster.builder().model(Baselines.DRIFT).window(3).horizon(2);
  }

  @Test
  void nonNegative_forecastBelowZero_isZeroAtOnceAndRecursively() {
    FittedForecaster forecaster = drift().nonNegative("a").fit(falling);

    assertThat(forecaster.forecast(falling, 7).values("a")).containsExactly(0, 0, 0, 0, 0, 0, 0);
    assertThat(drift().fit(falling).forecast(falling, 7).values("a")[6]).isLessThan(-5);
  }

  @Test
  void bounds_bothEnds_holdForTheirChannelAlone() {
    FittedForecaster forecaster = drift().bounds("b", 0, 9.5).fit(falling);

    assertThat(forecaster.forecast(falling).values("b")).containsExactly(9.5, 9.5);
    assertThat(forecaster.forecast(falling).value("a", 1)).isLessThan(0);
  }

  @Property(tries = 200)
  void bounds_anyRangeAndHorizon_holdForEveryStep(
      @ForAll @DoubleRange(min = -20, max = 20) double low,
      @ForAll @DoubleRange(max = 20) double width,
      @ForAll @IntRange(min = 1, max = 12) int steps) {
    FittedForecaster forecaster = drift().bounds("a", low, low + width).fit(falling);

    assertThat(Arrays.stream(forecaster.forecast(falling, steps).values("a")).boxed())
        .allMatch(value -> low <= value && value <= low + width);
  }

  @Test
  void bounds_trainingBeyondThem_isLearnedAsItIs() {
    TimeSeries steady = TimeSeries.of("a", 9, 9, 9, 9, 9, 9);

    FittedForecaster forecaster =
        Forecaster.builder().model(Baselines.MEAN).window(1).bounds("a", 0, 5).fit(steady);

    assertThat(forecaster.forecast(steady).value("a", 0)).isEqualTo(5);
    assertThat(forecaster.forecast(TimeSeries.of("a", 9)).value("a", 0)).isEqualTo(5);
  }

  @Test
  void bounds_savedAndLoaded_hold(@TempDir Path folder) {
    Path file = folder.resolve("drift.forecaster");
    drift().nonNegative("a").bounds("b", -3, 9.5).fit(falling).save(file);

    FittedForecaster loaded = FittedForecaster.load(file);

    assertThat(loaded.forecast(falling, 3).values("a")).containsExactly(0, 0, 0);
    assertThat(loaded.forecast(falling, 3).values("b")).containsExactly(9.5, 9.5, 9.5);
  }

  @Test
  void boundsAndNonNegative_ofOneChannel_bothHoldInAnyOrder() {
    for (ForecasterBuilder recipe :
        new ForecasterBuilder[] {
          drift().bounds("a", -5, 5).nonNegative("a"), drift().nonNegative("a").bounds("a", -5, 5)
        }) {
      assertThat(recipe.fit(falling).forecast(falling, 3).values("a")).containsExactly(0, 0, 0);
    }
  }

  @Test
  void boundsAndNonNegative_thatExclude_areRefusedWithBoth() {
    ForecasterBuilder recipe = drift().bounds("a", -5, -1).nonNegative("a");

    assertThatIllegalStateException()
        .isThrownBy(recipe::build)
        .withMessageContainingAll("nonNegative", "bounds", "'a'");
  }

  @Test
  void bounds_wrongEndsOrUnknownChannel_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> drift().bounds("a", 2, 1))
        .withMessageContaining("2.0 to 1.0");
    assertThatIllegalArgumentException().isThrownBy(() -> drift().bounds("a", Double.NaN, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> drift().nonNegative("c").fit(falling))
        .withMessageContainingAll("'c'", "[a, b]");
  }
}
