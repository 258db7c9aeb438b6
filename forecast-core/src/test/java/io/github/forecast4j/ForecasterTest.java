package io.github.forecast4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.forecast4j.baseline.Baselines;
import io.github.forecast4j.encode.CalendarFeatures;
import io.github.forecast4j.encode.Normalization;
import io.github.forecast4j.model.TrainingListener;
import io.github.forecast4j.scale.Scaler;
import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.series.TimeStep;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForecasterTest {

  private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");
  private static final StampGrid HOURS =
      StampGrid.of(Instant.parse("2024-03-01T00:00:00Z"), TimeStep.parse("PT1H"));

  /** Two channels with a daily rhythm, hour by hour. */
  private final TimeSeries series = rhythm(240);

  private static TimeSeries rhythm(int rows) {
    Random noise = new Random(2);
    double[] values = new double[2 * rows];
    for (int row = 0; row < rows; row++) {
      double wave = Math.sin(row * Math.PI / 12);
      values[2 * row] = 50 + 20 * wave + noise.nextGaussian();
      values[2 * row + 1] = 5 - 2 * wave + .1 * noise.nextGaussian();
    }
    return TimeSeries.of(HOURS, List.of("a", "b"), values);
  }

  private static ForecasterBuilder ridge() {
    return Forecaster.builder().model(Baselines.RIDGE).window(6);
  }

  // ------------------------------------------------------------------ beyond the horizon

  @Test
  void forecast_beyondTheHorizon_goesOnFromItsOwnValues() {
    FittedForecaster forecaster = ridge().horizon(2).fit(series);

    Forecast forecast = forecaster.forecast(series, 5);

    TimeSeries known = series;
    for (int step = 0; step < 5; step++) {
      for (String target : List.of("a", "b")) {
        assertThat(forecast.value(target, step))
            .isEqualTo(forecaster.forecast(known).value(target, step % 2));
      }
      known = step % 2 == 1 ? known.append(forecaster.forecast(known).toSeries()) : known;
    }
    assertThat(forecast.horizon()).isEqualTo(5);
    assertThat(forecast.recursiveFrom()).hasValue(2);
    assertThat(forecast.stamp(4)).hasValue(HOURS.at(244));
  }

  @Test
  void forecast_windowShorterThanTheHorizon_goesOnAllTheSame() {
    FittedForecaster forecaster = ridge().window(2).horizon(5).fit(series);

    Forecast forecast = forecaster.forecast(series, 7);

    TimeSeries known = series.append(forecaster.forecast(series).toSeries());
    assertThat(forecast.value("b", 6)).isEqualTo(forecaster.forecast(known).value("b", 1));
  }

  @Test
  void forecast_fewerStepsThanTheHorizon_areTheFirst() {
    FittedForecaster forecaster = ridge().horizon(4).fit(series);

    Forecast forecast = forecaster.forecast(series, 2);

    assertThat(forecast.values("a"))
        .containsExactly(
            forecaster.forecast(series).value("a", 0), forecaster.forecast(series).value("a", 1));
    assertThat(forecast.recursiveFrom()).isEmpty();
  }

  @Test
  void forecast_inputsThatAreNoTargets_areRefusedBeyondTheHorizonByName() {
    FittedForecaster forecaster = ridge().inputs("a", "b").targets("a").horizon(2).fit(series);

    assertThat(forecaster.forecast(series, 2).values("a")).hasSize(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecaster.forecast(series, 3))
        .withMessageContainingAll("3 steps", "horizon of 2", "[b]", "horizon(3)");
  }

  @Test
  void forecast_targetsThatAreNoInputs_goBeyondTheHorizon() {
    FittedForecaster forecaster = ridge().inputs("a").targets("b", "a").fit(series);

    assertThat(forecaster.forecast(series, 3).targets()).containsExactly("b", "a");
    assertThat(forecaster.inputs()).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void forecast_noSteps_isRefused(int steps) {
    FittedForecaster forecaster = ridge().fit(series);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecaster.forecast(series, steps))
        .withMessageContaining("steps must be >= 1, was " + steps);
  }

  // ------------------------------------------------------------------ grids and zones

  @Test
  void forecast_calendarButBareIndex_isRefusedWithTheRemedy() {
    FittedForecaster forecaster = ridge().calendar(CalendarFeatures.AUTO).fit(series);

    assertThat(forecaster.usesCalendar()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecaster.forecast(series.on(IndexGrid.ZERO)))
        .withMessageContainingAll("calendar", "start and a step");
  }

  @Test
  void forecast_noCalendarAndBareIndex_hasNoStamps() {
    FittedForecaster forecaster = ridge().fit(series);

    Forecast forecast = forecaster.forecast(series.on(new IndexGrid(7)));

    assertThat(forecast.stamp(0)).isEmpty();
    assertThat(forecast.toSeries().grid()).isEqualTo(new IndexGrid(247));
    assertThat(forecast.values("a")).containsExactly(forecaster.forecast(series).values("a"));
  }

  @Test
  void forecast_otherStep_isRefusedWithBoth() {
    FittedForecaster forecaster = ridge().fit(series);
    TimeSeries daily = series.on(StampGrid.of(Instant.EPOCH, TimeStep.parse("P1D")));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecaster.forecast(daily))
        .withMessageContainingAll("P1D", "PT1H");
  }

  @Test
  void forecast_stepWrittenAnotherWay_isTheSame() {
    TimeSeries days = series.on(StampGrid.of(Instant.EPOCH, TimeStep.parse("P1D")));
    TimeSeries exact = series.on(StampGrid.of(Instant.EPOCH, TimeStep.parse("PT24H")));
    FittedForecaster forecaster = ridge().calendar(CalendarFeatures.AUTO).fit(days);

    assertThat(forecaster.forecast(exact).values("a"))
        .containsExactly(forecaster.forecast(days).values("a"));
  }

  @Test
  void forecast_historyInAnotherZone_isTheSameAtTheSameInstants() {
    TimeSeries local = series.on(HOURS.in(PRAGUE));
    FittedForecaster forecaster = ridge().calendar(CalendarFeatures.AUTO).fit(local);

    Forecast forecast = forecaster.forecast(series);

    assertThat(forecast.values("a")).containsExactly(forecaster.forecast(local).values("a"));
    assertThat(forecast.stamp(0)).hasValue(HOURS.at(240));
  }

  @Test
  void forecast_acrossTheChangeOfTheClock_keepsTheStepsOfTheHistory() {
    ZonedDateTime start = ZonedDateTime.of(2024, 3, 20, 0, 0, 0, 0, PRAGUE);
    TimeSeries days = series.slice(0, 11).on(StampGrid.of(start, TimeStep.parse("P1D")));
    FittedForecaster forecaster = ridge().model(Baselines.MEAN).fit(days);

    Forecast forecast = forecaster.forecast(days, 2);

    assertThat(forecast.stamp(0)).hasValue(start.plusDays(11));
    assertThat(forecast.stamp(1).orElseThrow().getHour()).isZero();
  }

  // ------------------------------------------------------------------ values

  @Test
  void forecast_valuesBeyondAllMeasure_areRefusedInsteadOfNaN() {
    FittedForecaster forecaster = ridge().fit(series.select(List.of("a")));
    double[] values = series.values("a");
    values[values.length - 1] = 1e300;

    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecaster.forecast(TimeSeries.of("a", values)))
        .withMessageContainingAll("'a'", "too far from those that were learned");
  }

  @Test
  void forecast_accessors_agree() {
    Forecast forecast = ridge().horizon(3).fit(series).forecast(series);

    assertThat(forecast.toSeries().channels()).containsExactly("a", "b");
    assertThat(forecast.toSeries().values("b")).containsExactly(forecast.values("b"));
    assertThat(forecast.value("b", 2)).isEqualTo(forecast.values("b")[2]);
    assertThat(forecast.toString().lines())
        .hasSize(4)
        .last()
        .asString()
        .contains("2024-03-11T02:00:00Z");
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> forecast.stamp(3));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> forecast.value("a", 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecast.values("c"))
        .withMessageContainingAll("'c'", "[a, b]");
  }

  @Test
  void fit_unknownChannel_isRefusedWithThoseThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ridge().targets("c").fit(series))
        .withMessageContainingAll("'c'", "[a, b]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ridge().inputs("a", "c").targets("a").fit(series))
        .withMessageContaining("'c'");
  }

  @Test
  void fit_report_countsItsWindows() {
    FittedForecaster forecaster = ridge().validation(.25).fit(series);

    assertThat(forecaster.report().trainingWindows()).isEqualTo(176);
    assertThat(forecaster.report().validationWindows()).isEqualTo(58);
    assertThat(forecaster.report().windowsLeftOut()).isZero();
    assertThat(forecaster.report().validation()).hasSize(2);
    assertThat(forecaster.report().validation().get(0).skill()).isPositive();
    assertThat(forecaster).hasToString("ridge, window 6, horizon 1, [a, b] to [a, b]");
  }

  @Test
  void fit_lastValue_hasNoSkillAgainstItself() {
    var scores = ridge().model(Baselines.LAST_VALUE).fit(series).report().validation();

    assertThat(scores).hasSize(2).allSatisfy(s -> assertThat(s.skill()).isCloseTo(0, within(1e-9)));
  }

  @Test
  void fit_validationZero_hasNoScores() {
    assertThat(ridge().validation(0).fit(series).report().validation()).isEmpty();
    assertThat(ridge().validation(0).fit(series).report().trainingWindows()).isEqualTo(234);
  }

  // ------------------------------------------------------------------ the builder

  @Test
  void build_orderOfCalls_doesNotMatter() {
    FittedForecaster one =
        Forecaster.builder()
            .model(Baselines.RIDGE)
            .window(5)
            .horizon(2)
            .inputs("b", "a")
            .targets("a")
            .scaler(Scaler.standard())
            .normalize(Normalization.LAST_VALUE)
            .calendar(CalendarFeatures.AUTO)
            .holidays(List.of(LocalDate.of(2024, 3, 5)))
            .validationWindows(20)
            .seed(3)
            .listener(TrainingListener.SILENT)
            .fit(series);
    FittedForecaster other =
        Forecaster.builder()
            .listener(TrainingListener.SILENT)
            .seed(3)
            .validationWindows(20)
            .holidays(List.of(LocalDate.of(2024, 3, 5)))
            .calendar(CalendarFeatures.AUTO)
            .normalize(Normalization.LAST_VALUE)
            .scaler(Scaler.standard())
            .targets("a")
            .inputs("b", "a")
            .horizon(2)
            .window(5)
            .model(Baselines.RIDGE)
            .fit(series);

    assertThat(other.forecast(series).values("a"))
        .containsExactly(one.forecast(series).values("a"));
    assertThat(other).hasToString(one.toString());
  }

  @Test
  void build_settingGivenTwice_isTheLater() {
    FittedForecaster forecaster =
        ridge().window(9).targets("a").targets("b").model(Baselines.MEAN).fit(series);

    assertThat(forecaster.window()).isEqualTo(9);
    assertThat(forecaster.targets()).containsExactly("b");
    assertThat(forecaster.model()).isEqualTo("mean");
  }

  @Test
  void build_builderUsedAfterwards_leavesTheRecipeAlone() {
    ForecasterBuilder builder = ridge();
    Forecaster recipe = builder.build();
    builder.window(2).targets("a");

    assertThat(recipe.fit(series).window()).isEqualTo(6);
    assertThat(recipe.fit(series).targets()).containsExactly("a", "b");
  }

  @Test
  void build_defaults_areThoseOfTheDocument() {
    FittedForecaster forecaster = Forecaster.builder().model(Baselines.MEAN).fit(series);

    assertThat(forecaster.window()).isEqualTo(ForecasterBuilder.DEFAULT_WINDOW);
    assertThat(forecaster.horizon()).isEqualTo(ForecasterBuilder.DEFAULT_HORIZON);
    assertThat(forecaster.inputs()).isEqualTo(series.channels());
    assertThat(forecaster.report().validationWindows())
        .isEqualTo((int) (228 * ForecasterBuilder.DEFAULT_VALIDATION));
  }

  @Test
  void build_noModel_isRefusedWithExamples() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Forecaster.builder().window(3).build())
        .withMessageContainingAll("model(...) is missing", "RIDGE");
  }

  @Test
  void build_validationTwice_namesBothSettings() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ridge().validation(.2).validationWindows(3).build())
        .withMessageContainingAll("validation(...)", "validationWindows(...)");
    assertThatIllegalStateException()
        .isThrownBy(() -> ridge().validationWindows(0).validation(.2).build())
        .withMessageContainingAll("validation(...)", "validationWindows(...)");
  }

  @Test
  void build_otherEncodingOfAFixedModel_namesModelAndSettings() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ridge().model(Baselines.LAST_VALUE).normalize(Normalization.NONE).build())
        .withMessageContainingAll("model(last-value)", "normalize(LAST_VALUE)", "calendar(NONE)");
    assertThatIllegalStateException()
        .isThrownBy(() -> ridge().calendar(CalendarFeatures.AUTO).model(Baselines.MEAN).build())
        .withMessageContainingAll("model(mean)", "normalize(NONE)", "calendar(NONE)");
  }

  @Test
  void build_holidaysWithoutCalendar_namesBothSettings() {
    List<LocalDate> days = List.of(LocalDate.of(2024, 3, 5));

    assertThatIllegalStateException()
        .isThrownBy(() -> ridge().holidays(days).calendar(CalendarFeatures.NONE).build())
        .withMessageContainingAll("holidays(...)", "calendar(NONE)");
  }

  @Test
  void build_sameEncodingOfAFixedModel_isFine() {
    assertThat(ridge().model(Baselines.LAST_VALUE).normalize(Normalization.LAST_VALUE).fit(series))
        .isNotNull();
  }

  @Test
  void settings_badValues_areRefusedAtOnceWithRuleAndValue() {
    ForecasterBuilder builder = Forecaster.builder();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.window(0))
        .withMessage("window must be >= 1 step, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.horizon(-1))
        .withMessage("horizon must be >= 1 step, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.validationWindows(-1))
        .withMessage("validationWindows must be >= 0, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.targets("a", "a"))
        .withMessage("targets must name each channel once, was [a, a]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.inputs("b", "b"))
        .withMessage("inputs must name each channel once, was [b, b]");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-.1, 1, 1.5, Double.NaN})
  void validation_noShare_isRefused(double share) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Forecaster.builder().validation(share))
        .withMessageContainingAll("from 0 to below 1", Double.toString(share));
  }

  @Test
  void members_ofAModelThatMakesNoRandomChoices_contradictIt() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ridge().members(3).build())
        .withMessage(
            "model(...) and members(...) do not go together: members(3) needs a model that makes"
                + " random choices; ridge learns the same every time");
    assertThat(ridge().members(1).fit(series).report()).isEqualTo(ridge().fit(series).report());
  }

  @Test
  void stride_leavesToTheModelWhichWindowsItPassesOver() {
    FitReport all = ridge().validationWindows(7).fit(series).report();
    FitReport thinned = ridge().validationWindows(7).stride(4).fit(series).report();

    assertThat(thinned).isEqualTo(all);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ridge().stride(0))
        .withMessage("stride must be >= 1 window, was 0");
  }

  @Test
  void fit_windowBeyondAllRows_isRefusedWithTheRowsNeeded() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ridge().window(Integer.MAX_VALUE).horizon(Integer.MAX_VALUE).fit(series))
        .withMessageContaining("at least 4294967294 rows");
  }

  @Test
  void fit_stepsOfADuration_areTaken() {
    TimeSeries minutes =
        TimeSeries.builder()
            .start(Instant.EPOCH)
            .step(Duration.ofMinutes(10))
            .channel("x", 1, 2, 3, 4)
            .build();

    assertThat(ridge().window(1).fit(minutes).forecast(minutes).stamp(0).orElseThrow().toInstant())
        .isEqualTo(Instant.parse("1970-01-01T00:40:00Z"));
  }
}
