package io.github.forecast4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.forecast4j.baseline.Baselines;
import io.github.forecast4j.metric.Metrics;
import io.github.forecast4j.series.TimeSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A forecaster that loses to a plain forecast on its validation part is not handed out. */
class SkillGateTest {

  private static final int DAY = 24;

  @Test
  void requireSkill_ofAModelThatLearnsSomething_returnsIt() {
    FittedForecaster fitted =
        recipe().model(Baselines.RIDGE).requireSkill(0.2).fit(hourly(SkillGateTest::noisyWave));
    assertThat(fitted.report().skill().orElseThrow()).isGreaterThan(0.2);
    assertThat(fitted.report().seasonalSkill().orElseThrow()).isGreaterThan(0.2);
  }

  @Test
  void requireSkill_ofAModelThatLosesToTheLastValue_refusesItAndTellsTheNumbers() {
    TimeSeries walk = hourly(new Walk()::next);
    assertThatThrownBy(() -> recipe().model(Baselines.MEAN).requireSkill(0).fit(walk))
        .isInstanceOf(InsufficientSkillException.class)
        .hasMessageContainingAll("requireSkill(0.0)", "last value", "validation windows")
        .satisfies(
            e ->
                assertThat(((InsufficientSkillException) e).report().skill().orElseThrow())
                    .isNegative());
  }

  @Test
  void requireSkill_ofAModelThatLosesToTheLastSeason_refusesIt() {
    TimeSeries season = hourly(hour -> Math.sin(2 * Math.PI * hour / DAY));
    assertThatThrownBy(() -> recipe().model(Baselines.LAST_VALUE).requireSkill(0).fit(season))
        .isInstanceOf(InsufficientSkillException.class)
        .hasMessageContaining("last season");
  }

  @Test
  void seasonalSkill_isAgainstTheValueADayBefore() {
    TimeSeries series = hourly(SkillGateTest::noisyWave);
    FittedForecaster fitted = recipe().model(Baselines.LAST_VALUE).fit(series);
    ValidationScore score = fitted.report().validation().get(0);
    int windows = fitted.report().validationWindows();
    double[] actual = series.slice(series.length() - windows, series.length()).values("x");
    double[] before =
        series.slice(series.length() - windows - DAY, series.length() - DAY).values("x");
    assertThat(score.seasonal().get("rmse"))
        .isCloseTo(Metrics.RMSE.score(actual, before), within(1e-12));
    assertThat(score.seasonalSkill().orElseThrow())
        .isCloseTo(1 - score.rmse() / score.seasonal().get("rmse"), within(1e-12));
  }

  @Test
  void seasonalSkill_onABareIndex_isNotThere() {
    TimeSeries bare = TimeSeries.of("x", hourly(SkillGateTest::noisyWave).values("x"));
    FittedForecaster fitted = recipe().model(Baselines.LAST_VALUE).fit(bare);
    assertThat(fitted.report().seasonalSkill()).isEmpty();
    assertThat(fitted.report().validation().get(0).seasonal()).isEmpty();
  }

  @Test
  void skills_areInTheFile() {
    FittedForecaster fitted = recipe().model(Baselines.RIDGE).fit(hourly(SkillGateTest::noisyWave));
    FittedForecaster loaded = FittedForecaster.load(fitted.toBytes());
    assertThat(loaded.report()).isEqualTo(fitted.report());
    assertThat(loaded.report().seasonalSkill()).isPresent();
  }

  @Test
  void requireSkill_whereTheValidationPartNeverChanges_refusesWhatErrsThere() {
    TimeSeries stops = hourly(hour -> hour < 300 ? hour % 5 : 2);
    assertThatThrownBy(() -> recipe().model(Baselines.MEAN).requireSkill(0).fit(stops))
        .isInstanceOf(InsufficientSkillException.class)
        .hasMessageContainingAll("last value", "-Infinity");
  }

  @Test
  void skill_ofManySeries_countsThoseThatNeverChange() {
    ValidationScore still = score(1, 0);
    ValidationScore won = score(1, 2);
    assertThat(report(won, still, still).skill()).hasValue(Double.NEGATIVE_INFINITY);
    assertThat(report(still, won).skill()).hasValue(Double.NEGATIVE_INFINITY);
    assertThat(report(won, still, won).skill()).hasValue(0.5);
    assertThat(report(won, score(Double.NaN, 1)).skill()).hasValue(0.5);
    assertThat(report().skill()).isEmpty();
  }

  @Test
  void skill_thatIsInfinite_isInTheFile() {
    TimeSeries stops = hourly(hour -> hour < 300 ? hour % 5 : 2);
    FittedForecaster fitted = recipe().model(Baselines.MEAN).fit(stops);
    assertThat(FittedForecaster.load(fitted.toBytes()).report().skill())
        .isEqualTo(fitted.report().skill())
        .hasValue(Double.NEGATIVE_INFINITY);
  }

  private static FitReport report(ValidationScore... scores) {
    return new FitReport(1, 1, 0, List.of(scores), Map.of());
  }

  private static ValidationScore score(double rmse, double lastValue) {
    return new ValidationScore("s", "x", Map.of("rmse", rmse), Map.of("rmse", lastValue), Map.of());
  }

  @Test
  void requireSkill_outOfRangeOrWithoutValidation_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> recipe().requireSkill(1))
        .withMessage("requireSkill must be < 1, was 1.0");
    assertThatIllegalStateException()
        .isThrownBy(
            () -> recipe().model(Baselines.RIDGE).validationWindows(0).requireSkill(0).build())
        .withMessageContainingAll("requireSkill", "validationWindows(0)");
    assertThatIllegalStateException()
        .isThrownBy(() -> recipe().model(Baselines.RIDGE).validation(0).requireSkill(0).build())
        .withMessageContainingAll("requireSkill", "validation(0)");
  }

  private static ForecasterBuilder recipe() {
    return Forecaster.builder().window(12);
  }

  private static double noisyWave(int hour) {
    return Math.sin(2 * Math.PI * hour / DAY) + 0.1 * new Random(hour).nextGaussian();
  }

  private static TimeSeries hourly(Value value) {
    return TimeSeries.builder()
        .start(Instant.parse("2024-07-01T00:00:00Z"))
        .step(Duration.ofHours(1))
        .channel("x", IntStream.range(0, 400).mapToDouble(value::at).toArray())
        .build();
  }

  /** The value of an hour. */
  @FunctionalInterface
  private interface Value {

    double at(int hour);
  }

  /** A random walk. */
  private static final class Walk {

    private final Random random = new Random(1);
    private double place;

    double next(int hour) {
      place += random.nextGaussian();
      return place;
    }
  }
}
